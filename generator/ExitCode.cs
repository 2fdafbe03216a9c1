namespace Bilan;

/// <summary>What the program tells the one that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Nothing was published and the previous site is as it was.</summary>
    public const int ContentHasErrors = 1;

    public const int WrongCommandLine = 2;

    /// <summary>The program itself failed.</summary>
    public const int ProgramFault = 3;
}
