namespace Bilan.Tests.Browser.Harness;

/// <summary>All classes of the collection share one <see cref="BuiltSite"/>, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<BuiltSite>
{
    public const string Name = "the built site";
}
