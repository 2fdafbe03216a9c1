namespace Bilan.Model;

/// <summary>What the cells of a column of the open data hold.</summary>
public enum DataType
{
    Text,
    Number,
    Year,

    /// <summary><c>oui</c> or <c>non</c>.</summary>
    YesNo,
    WebAddress,
}
