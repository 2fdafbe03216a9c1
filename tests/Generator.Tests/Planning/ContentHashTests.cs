using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Bilan.Markup.Views;
using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Tests.Planning;

/// <summary>A field that no fingerprint knows would leave a stale page standing, so each field of each record is changed here.</summary>
public class ContentHashTests
{
    private static readonly Type[] s_records =
    [
        typeof(Edition), typeof(InternalLink), typeof(ContractAction), typeof(ActionCard), typeof(StructurePartner), typeof(NamedPartner), typeof(RichText), typeof(KeyFigure), typeof(Breakdown),
        typeof(FormerAddress), typeof(Continuation), typeof(ActionLine), typeof(FigureOverYears), typeof(YearFigure),
        typeof(ActionSequel), typeof(LineChange), typeof(InBrief), typeof(WithdrawnAction), typeof(Structure), typeof(StructureName),
        typeof(KeptFile), typeof(LaterChanges), typeof(LaterChange), typeof(ContactDetails), typeof(Bilan.Model.Theme), typeof(Audience), typeof(Neighbourhood),
        typeof(Acronym), typeof(Meaning), typeof(Aim), typeof(AlphabetLetter), typeof(WordEntry), typeof(ActionLink), typeof(UrgentHelp),
        typeof(EditionInfo), typeof(Correction), typeof(AnnexInfo), typeof(ProsePage), typeof(StandardPages), typeof(SiteInfo), typeof(SiteLook), typeof(Logo), typeof(LegalFacts),
        typeof(Catalogue), typeof(CountedEdition), typeof(YearOfActions), typeof(ActionsByYear), typeof(IndexEntry), typeof(Counted<Bilan.Model.Theme>), typeof(Counted<Audience>), typeof(Counted<Structure>), typeof(StructureGaps), typeof(HardToJoin), typeof(UnknownFacts), typeof(SourceLocation),
        typeof(SiteChrome), typeof(PrintableAnnex), typeof(AnnexRow), typeof(IndexPage), typeof(EditionEntries), typeof(ProposedYear),
        typeof(Compared<Bilan.Model.Theme>), typeof(Compared<Structure>),
    ];

    public static TheoryData<string, string> Fields { get; } = FieldsOfRecords();

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_of_a_record_is_in_its_fingerprint(string record, string field)
    {
        var constructor = ConstructorOf(s_records.Single(type => NameOf(type) == record));
        var arguments = constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, 1)).ToArray();
        var before = FingerprintOf(constructor.Invoke(arguments));
        var changed = Array.FindIndex(constructor.GetParameters(), parameter => parameter.Name == field);

        arguments[changed] = Make(constructor.GetParameters()[changed].ParameterType, 2);

        Assert.NotEqual(before, FingerprintOf(constructor.Invoke(arguments)));
    }

    [Fact]
    public void The_same_content_has_the_same_fingerprint_though_it_is_another_object() =>
        Assert.Equal(FingerprintOf(Make(typeof(ContractAction), 1)), FingerprintOf(Make(typeof(ContractAction), 1)));

    [Fact]
    public void A_list_is_not_taken_for_its_items_beside_one_another() =>
        Assert.NotEqual(FingerprintOf((ImmutableArray.Create("a"), ImmutableArray.Create("b"))), FingerprintOf((ImmutableArray.Create("a", "b"), ImmutableArray<string>.Empty)));

    [Fact]
    public void What_has_no_fingerprint_yet_is_refused() =>
        Assert.Throws<ArgumentException>(() => FingerprintOf(new Version(1, 0)));

    private static Fingerprint FingerprintOf(object content)
    {
        Assert.True(PagePath.TryParse("/x/", out var path));
        return new Fingerprints(default).Of(path, content);
    }

    private static TheoryData<string, string> FieldsOfRecords()
    {
        var fields = new TheoryData<string, string>();
        foreach (var type in s_records)
        {
            foreach (var parameter in ConstructorOf(type).GetParameters())
                fields.Add(NameOf(type), parameter.Name!);
        }

        return fields;
    }

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name} {type.GetGenericArguments()[0].Name}" : type.Name;

    private static ConstructorInfo ConstructorOf(Type type) => type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;

    /// <summary>A value of the type; another one for another seed.</summary>
    private static object Make(Type type, int seed)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"x{seed}");
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => seed,
            _ when type == typeof(byte) => (byte)seed,
            _ when type == typeof(long) => (long)seed,
            _ when type == typeof(decimal) => (decimal)seed,
            _ when type == typeof(bool) => seed % 2 == 0,
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(seed),
            _ when type == typeof(Uri) => new Uri($"https://{text}.exemple/"),
            _ when type == typeof(Slug) => Slug.TryParse(text, out var slug) ? slug : throw new InvalidOperationException(text),
            _ when type == typeof(PagePath) => PagePath.TryParse($"/{text}/", out var path) ? path : throw new InvalidOperationException(text),
            _ when type == typeof(Partner) => new NamedPartner(text),
            _ when type == typeof(KeyFigure) => new KeyFigure(text, seed, false, text, [], default),
            _ when type == typeof(FrozenSet<string>) => FrozenSet.Create(text),
            _ when type == typeof(AcronymFinder) => new AcronymFinder([new Acronym(text.ToUpperInvariant(), text)]),
            { IsEnum: true } => Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => ListOf(type.GetGenericArguments()[0], seed),
            _ => ConstructorOf(type).Invoke([.. ConstructorOf(type).GetParameters().Select(parameter => Make(parameter.ParameterType, seed))]),
        };
    }

    private static object ListOf(Type item, int seed)
    {
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Make(item, seed), 0);
        return typeof(ImmutableArray).GetMethods().Single(method =>
                method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }
}
