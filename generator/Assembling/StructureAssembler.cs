using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes the structures of their table, and ties those that were replaced to the ones that took their place.</summary>
internal sealed class StructureAssembler(DiagnosticBag bag)
{
    private readonly Dictionary<Slug, SourceText> _successors = [];
    private readonly Dictionary<Slug, ImmutableArray<SourceText>> _formerNames = [];

    public Structure Assemble(Record record, Slug id)
    {
        _successors[id] = record.Text(StructureFields.ReplacedBy);
        _formerNames[id] = [.. record.DistinctList(StructureFields.FormerNames, bag)];
        var structure = new Structure(
            id,
            ReferenceTables.Name(record, id, bag),
            ReferenceTables.Prose(record, StructureFields.FullName),
            ReferenceTables.Prose(record, StructureFields.Kind),
            ValueReader.AddressElsewhere(record.Text(StructureFields.Website), bag),
            ReferenceTables.Prose(record, CommonFields.Presentation),
            Contact(record),
            FormerAddressReader.Read(record, bag),
            [.. _formerNames[id].Select(name => FrenchTypography.Apply(name.Value))],
            ReplacedBy: null,
            record.Location);
        PublishedAddressColumn.Check(record, structure.Path, bag);
        return structure;
    }

    /// <summary>The same structures, once all of them are known.</summary>
    public ImmutableArray<Structure> Tied(ImmutableArray<Structure> structures)
    {
        var byId = structures.ToDictionary(structure => structure.Id.Value, StringComparer.Ordinal);
        var byName = structures.Where(structure => structure.Name.Length > 0).GroupBy(structure => WordSequence.Key(structure.Name))
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var name in structures.SelectMany(structure => _formerNames[structure.Id]))
        {
            if (byName.TryGetValue(WordSequence.Key(name.Value), out var other))
                bag.Add(Problems.FormerNameInUse(name.Location, name.Value, other.Location));
        }

        return [.. structures.Select(structure => structure with { ReplacedBy = SuccessorOf(structure, byId) })];
    }

    private StructureName? SuccessorOf(Structure structure, Dictionary<string, Structure> known)
    {
        var text = _successors[structure.Id];
        if (text.IsEmpty)
            return null;

        if (!known.TryGetValue(text.Value, out var successor))
            bag.Add(Problems.UnknownSuccessor(text.Location, text.Value, Nearest.To(text.Value, known.Keys)));
        else if (LeadsBack(structure, successor, known))
            bag.Add(Problems.ReplacedInACircle(text.Location, structure.Id.Value, text.Value));
        else
            return new StructureName(successor.Id, successor.Name);
        return null;
    }

    private bool LeadsBack(Structure start, Structure next, Dictionary<string, Structure> known)
    {
        var met = new HashSet<Slug>();
        for (var structure = next; structure is not null && met.Add(structure.Id); structure = known.GetValueOrDefault(_successors[structure.Id].Value))
        {
            if (structure.Id == start.Id)
                return true;
        }

        return false;
    }

    private ContactDetails Contact(Record record) => new(
        ValueReader.Telephone(record.Text(StructureFields.Telephone), bag),
        ValueReader.Email(record, StructureFields.Email, bag),
        ReferenceTables.Prose(record, StructureFields.PostalAddress),
        ReferenceTables.Prose(record, StructureFields.Hours),
        ValueReader.Date(record.Text(StructureFields.CheckedOn), bag));
}
