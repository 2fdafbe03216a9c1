using System.Reflection;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Importing;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

/// <summary>The fields of each kind of record, which the code names by value and never by their French name.</summary>
public partial class FieldTests
{
    private static readonly ImmutableArray<Type> s_kinds =
        [.. typeof(CommonFields).Assembly.GetTypes().Where(type => type.Name.EndsWith("Fields", StringComparison.Ordinal))];

    private static readonly ImmutableArray<RecordSchema> s_schemas = [.. s_kinds.SelectMany(Values<RecordSchema>)];

    [Fact]
    public void A_record_refuses_a_field_of_another_kind_of_record()
    {
        var page = RecordReader.FromMap(RawMap.Empty(new("content/pages/a-propos.md", 1, 1)), PageFields.Schema, new DiagnosticBag());

        Assert.Throws<ArgumentException>(() => page.Has(EditionFields.Title));
    }

    [Fact]
    public void Every_field_is_one_of_its_kind_of_record()
    {
        var lost = s_kinds.SelectMany(kind => Values<Field>(kind).Where(field => !Schemas(kind).Any(schema => schema.Fields.Contains(field))));

        Assert.Empty(lost.Select(field => field.Name));
    }

    [Fact]
    public void No_two_fields_of_a_kind_of_record_have_one_name() =>
        Assert.All(s_schemas, schema => Assert.Equal(schema.Fields, schema.Fields.DistinctBy(field => field.Name)));

    [Fact]
    public void A_message_names_only_fields_that_there_are()
    {
        var known = s_schemas.SelectMany(schema => schema.Fields).Select(field => field.Name)
            .Concat(AccessibilityStateWord.All.Keys).Concat(ImportAnswers.Keys).ToHashSet();

        var named = Directory.EnumerateFiles(Repository.At("generator/Diagnostics"), "Problems*.cs")
            .SelectMany(file => NamedField().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.Contains(CommonFields.FormerAddresses.Name, named);
        Assert.Empty(named.Except(known));
    }

    /// <summary>What a kind of record has alone is in its own schema; what several have, in one of them.</summary>
    private static IEnumerable<RecordSchema> Schemas(Type kind) => kind == typeof(CommonFields) ? s_schemas : Values<RecordSchema>(kind);

    private static IEnumerable<T> Values<T>(Type kind) =>
        kind.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<T>();

    /// <summary>Of two words at least, or it could be any word of the sentence.</summary>
    [GeneratedRegex("« ([a-z]+(?:_[a-z]+)+) »")]
    private static partial Regex NamedField();
}
