using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>What the table and the Markdown file say of one action, put together.</summary>
internal sealed record ActionRecord(Slug Id, Record Fields);
