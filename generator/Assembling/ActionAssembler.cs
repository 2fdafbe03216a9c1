using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes one action of its record: finds what it refers to, renders its text, and reports what does not exist.</summary>
internal sealed class ActionAssembler
{
    /// <summary>So that cards, posters and pictures have room for it.</summary>
    private const int LongestPlainTitle = 60;

    private readonly FrozenDictionary<string, Structure> _structures;

    /// <summary>The ids of the structures by the letters of their names.</summary>
    private readonly FrozenDictionary<string, string> _structureNames;

    private readonly FrozenDictionary<string, Theme> _themes;
    private readonly FrozenDictionary<string, Audience> _audiences;
    private readonly FrozenDictionary<string, Neighbourhood> _neighbourhoods;
    private readonly UnknownReferences _unknown;
    private readonly DiagnosticBag _bag;
    private readonly FrozenSet<string> _acronyms;
    private readonly MarkdownRenderer _markdown;

    /// <param name="unknown">Receives the ids that the tables do not have.</param>
    public ActionAssembler(ReferenceTables tables, UnknownReferences unknown, DiagnosticBag bag)
    {
        _structures = tables.Structures.ToFrozenDictionary(structure => structure.Id.Value);
        _structureNames = tables.Structures
            .SelectMany(structure => new[] { structure.Id.Value, structure.Name, structure.FullName }.Concat(structure.FormerNames).Select(name => (Letters: LettersOf(name), structure.Id)))
            .Where(pair => pair.Letters.Length > 0)
            .DistinctBy(pair => pair.Letters)
            .ToFrozenDictionary(pair => pair.Letters, pair => pair.Id.Value, StringComparer.Ordinal);
        _themes = tables.Themes.ToFrozenDictionary(theme => theme.Id.Value);
        _audiences = tables.Audiences.ToFrozenDictionary(audience => audience.Id.Value);
        _neighbourhoods = tables.Neighbourhoods.ToFrozenDictionary(neighbourhood => neighbourhood.Id.Value);
        _acronyms = tables.Acronyms.Where(acronym => acronym.Expansion.Length > 0).Select(acronym => acronym.Letters).ToFrozenSet(StringComparer.Ordinal);
        _unknown = unknown;
        _bag = bag;
        _markdown = new MarkdownRenderer(hasHeadings: false, bag);
    }

    /// <returns>The action, or null when it lacks what every action has; the reason is then in the bag.</returns>
    public AssembledAction? Assemble(ActionRecord source, int year, ImmutableArray<KeyFigure> figures)
    {
        if (source.IsHalf)
            return null;

        var record = source.Fields;
        var name = $"l'action « {source.Id} »";
        var title = record.Required(ActionFields.Title, name, _bag);
        var carriers = record.RequiredList(ActionFields.Structure, name, _bag).Select(item => Structure(item, source.Id)).ToList();
        var withdrawal = record.Text(ActionFields.Withdrawal);
        if (MeansYesOrNo(withdrawal.Value))
            _bag.Add(Problems.WithdrawnWithoutReason(withdrawal.Location, withdrawal.Value));
        var description = record.Text(ActionFields.Description);
        // The text of an action that is taken back is not published, and may be gone.
        if (description.IsEmpty && withdrawal.IsEmpty)
            _bag.Add(Problems.ActionWithoutText(description.Location, source.Id.Value));
        ValueReader.CheckYear(record.Text(CommonFields.Year), year, _bag);
        var (text, links) = _markdown.Render(description);
        var state = ValueReader.Word(record, ActionFields.State, ActionStateWord.All, _bag);
        var action = new ContractAction(
            source.Id,
            year,
            FrenchTypography.Apply(title.Value),
            PlainTitle(record),
            carriers.FirstOrDefault() ?? s_nobody,
            [.. carriers.Skip(1).OfType<Structure>()],
            Partners(record),
            References(record, source.Id, SourceFiles.Themes, ActionFields.Themes, _themes, (item, near) => Problems.UnknownTheme(item.Location, item.Value, near, _themes.Keys.Order())),
            References(record, source.Id, SourceFiles.Audiences, ActionFields.Audiences, _audiences, (item, near) => Problems.UnknownAudience(item.Location, item.Value, near, _audiences.Keys.Order())),
            References(record, source.Id, SourceFiles.Neighbourhoods, ActionFields.Neighbourhoods, _neighbourhoods, (item, near) => Problems.UnknownNeighbourhood(item.Location, item.Value, near, _neighbourhoods.Keys.Order()), most: int.MaxValue),
            state,
            PostponedTo(record, state, year),
            FrenchTypography.Apply(record.Text(ActionFields.Summary).Value),
            text,
            figures,
            FormerAddressReader.Read(record, _bag),
            record.Location,
            description.Location,
            BriefAssembler.Assemble(record, _acronyms, _bag),
            ContinuationReader.Read(record, _bag));
        PublishedAddressColumn.Check(record, action.Path, _bag);
        return title.IsEmpty || carriers.Count == 0 || carriers.Contains(null)
            ? null
            : new AssembledAction(action, description, withdrawal.IsEmpty ? links : [], FrenchTypography.Apply(withdrawal.Value))
            {
                Places = (title.Location, record.LocationOf(ActionFields.Structure)),
                Advice = description.IsEmpty || !withdrawal.IsEmpty ? [] : OfficialWords.Advice(record, text.PlainText, figures),
            };
    }

    /// <summary>Stands in for a structure that is missing, so that the rest of the record is checked all the same.</summary>
    private static readonly Structure s_nobody = new(default, "", "", "", null, "", ContactDetails.None, [], [], null, default);

    /// <summary>The page of an action that was taken back shows the reason: an answer to a question is none.</summary>
    private static bool MeansYesOrNo(string reason) =>
        PlainLetters.Of(reason).Trim(' ', '.') is "oui" or "non" or "vrai" or "faux" or "yes" or "no" or "true" or "false" or "x" or "o" or "n" or "1" or "0";

    private Structure? Structure(SourceText id, Slug action)
    {
        if (_structures.TryGetValue(id.Value, out var structure))
            return structure;

        _unknown.Add(SourceFiles.Structures, id.Value, action.Value, Problems.UnknownStructure(id.Location, id.Value, Nearest.To(id.Value, _structures.Keys)));
        return null;
    }

    private ImmutableArray<Partner> Partners(Record record)
    {
        var partners = ImmutableArray.CreateBuilder<Partner>();
        foreach (var item in record.DistinctList(ActionFields.Partners, _bag))
        {
            if (item.Value.Contains(',', StringComparison.Ordinal))
                _bag.Add(Problems.CommaInPartner(item.Location, item.Value));
            else if (_structures.TryGetValue(item.Value, out var structure))
                partners.Add(new StructurePartner(structure));
            else if (IsMeantAsId(item.Value))
                _unknown.Add(SourceFiles.Structures, item.Value, action: null, Problems.UnknownPartner(item.Location, item.Value, StructureNamed(item.Value) ?? Nearest.To(item.Value, _structures.Keys)));
            else
                partners.Add(Named(item));
        }

        return partners.ToImmutable();
    }

    /// <summary>"09" is a name, of which no capital could make one.</summary>
    private static bool IsMeantAsId(string partner) => Slug.IsShapedLikeSlug(partner.Replace('_', '-')) && partner.Any(char.IsAsciiLetterLower);

    /// <summary>The id of the structure that people call so, accents, capitals and separators aside; or null.</summary>
    private string? StructureNamed(string name) => _structureNames.GetValueOrDefault(LettersOf(name));

    private static string LettersOf(string name) => string.Join(' ', PlainLetters.Words(name));

    private NamedPartner Named(SourceText name)
    {
        if (StructureNamed(name.Value) is { } id)
            _bag.Add(Problems.PartnerIsStructure(name.Location, name.Value, id));
        return new NamedPartner(FrenchTypography.Apply(name.Value));
    }

    private ImmutableArray<T> References<T>(
        Record record, Slug action, string table, ListField field, FrozenDictionary<string, T> known, Func<SourceText, string?, Diagnostic> unknown, int most = ContractAction.MostSubjects)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var item in record.DistinctList(field, _bag))
        {
            if (known.TryGetValue(item.Value, out var value))
                found.Add(value);
            else
                _unknown.Add(table, item.Value, action.Value, unknown(item, Nearest.To(item.Value, known.Keys)));
        }

        if (record.List(field) is var many && many.Length > most)
            _bag.Add(Problems.TooManyOf(record.LocationOf(field), field.Name, many.Length, most));
        return found.ToImmutable();
    }

    private string PlainTitle(Record record)
    {
        var text = record.Text(ActionFields.PlainTitle);
        if (text.Value.Length > LongestPlainTitle)
            _bag.Add(Problems.PlainTitleTooLong(text.Location, text.Value.Length, LongestPlainTitle));
        return FrenchTypography.Apply(text.Value);
    }

    private int? PostponedTo(Record record, ActionState state, int edition)
    {
        var year = record.Text(ActionFields.PostponedTo);
        if (year.IsEmpty == (state == ActionState.Postponed))
            _bag.Add(Problems.PostponementIncomplete(year.IsEmpty ? record.Text(ActionFields.State).Location : year.Location));
        var to = ValueReader.Year(year, _bag);
        if (to < edition)
            _bag.Add(Problems.PostponedToThePast(year.Location, to.Value, edition));
        return to;
    }
}

/// <summary>An action, with what later checks need of where it came from.</summary>
/// <param name="Text">The official text as it was written, and where it starts.</param>
/// <param name="InternalLinks">The links of the text to pages of the site.</param>
/// <param name="Withdrawal">Why it was taken back, or empty for an action to publish.</param>
internal sealed record AssembledAction(
    ContractAction Action, SourceText Text, ImmutableArray<SourceText> InternalLinks, string Withdrawal)
{
    public bool IsWithdrawn => Withdrawal.Length > 0;

    /// <summary>Where its title and its structure stand.</summary>
    public required (SourceLocation Title, SourceLocation Structure) Places { get; init; }

    /// <summary>On what was taken from the official text: it is of use where this text is the right one.</summary>
    public required ImmutableArray<Diagnostic> Advice { get; init; }

    public WithdrawnAction Withdrawn() => new(
        Action.Id, Action.Year, Action.Title, Action.Structure, Withdrawal, Action.FormerAddresses, Action.Location);
}

/// <summary>Reads what opens an action's page, and gives advice on the texts that are the site's own.</summary>
internal static class BriefAssembler
{
    /// <param name="acronyms">Those whose meaning the site gives.</param>
    public static InBrief Assemble(Record record, FrozenSet<string> acronyms, DiagnosticBag bag)
    {
        var what = record.Text(ActionFields.What);
        var summary = record.Text(ActionFields.Summary);
        var reviewers = record.Text(ActionFields.ReviewedBy);
        if (!reviewers.IsEmpty && what.IsEmpty && summary.IsEmpty)
            bag.Add(Problems.ReviewOfNothing(reviewers.Location));

        var (start, end) = (ValueReader.Date(record.Text(ActionFields.StartsOn), bag), ValueReader.Date(record.Text(ActionFields.EndsOn), bag));
        if (end < start)
            bag.Add(Problems.EndsBeforeItStarts(record.Text(ActionFields.EndsOn).Location));

        Readability.Advise(what, acronyms, bag);
        Readability.Advise(summary, acronyms, bag);
        return new InBrief(
            FrenchTypography.Apply(what.Value),
            Text(ActionFields.When),
            Text(ActionFields.Where),
            Text(ActionFields.Ages),
            Text(ActionFields.Price),
            Text(ActionFields.Joining),
            FrenchTypography.Apply(reviewers.Value),
            start,
            end);

        string Text(TextField field) => FrenchTypography.Apply(record.Text(field).Value);
    }
}
