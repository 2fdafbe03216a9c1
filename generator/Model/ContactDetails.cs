namespace Bilan.Model;

/// <summary>How to reach a structure; each is empty until a source says it.</summary>
/// <param name="Telephone">As people read it: <c>03 53 01 00 00</c>, <c>3919</c>.</param>
/// <param name="PostalAddress">On one line.</param>
/// <param name="Hours">When somebody answers or opens, in words.</param>
/// <param name="CheckedOn">The day on which these were last verified.</param>
public sealed record ContactDetails(string Telephone, string Email, string PostalAddress, string Hours, DateOnly? CheckedOn)
{
    public static ContactDetails None { get; } = new("", "", "", "", null);

    /// <summary>Whether nobody has said how to reach the structure.</summary>
    public bool IsEmpty => Telephone.Length == 0 && Email.Length == 0 && PostalAddress.Length == 0 && Hours.Length == 0;
}
