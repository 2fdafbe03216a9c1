namespace Bilan.Tests.Browser.Harness;

/// <summary>All classes of the collection share one <see cref="BuiltSite"/> and one <see cref="GrandvalSite"/>, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<BuiltSite>, ICollectionFixture<GrandvalSite>
{
    public const string Name = "the built site";
}
