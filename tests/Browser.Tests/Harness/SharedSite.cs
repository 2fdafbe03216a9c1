namespace Bilan.Tests.Browser.Harness;

/// <summary>The classes that open every page share one <see cref="BuiltSite"/>, and run one after the other: each keeps every core busy.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<BuiltSite>, ICollectionFixture<GrandvalSite>
{
    public const string Name = "the built site";
}

/// <summary>The classes that use a page or two, and wait for them as a person does: they share a site of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class UsedSite : ICollectionFixture<BuiltSite>, ICollectionFixture<GrandvalSite>
{
    public const string Name = "the site in use";
}
