using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bilan.Assembling;

/// <summary>
/// The Markdown of people who do not know Markdown: paragraphs, lists with their numbers, bold, italic and links, and headings where a
/// page may have them. Every other construct is only the signs that it is written with, and these are shown.
/// </summary>
internal static class MarkdownSubset
{
    public static MarkdownPipeline Pipeline(bool hasHeadings)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        Keep(builder.BlockParsers, parser => parser is HtmlBlockParser || (parser is HeadingBlockParser && hasHeadings));
        builder.BlockParsers.Add(new PlainLists());
        builder.BlockParsers.Add(new PlainParagraphs());
        Keep(builder.InlineParsers, parser => parser is LinkInlineParser or EmphasisInlineParser or LineBreakInlineParser or AutolinkInlineParser);
        builder.InlineParsers.Insert(0, new Escapes());
        var emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Clear();
        // Within a word a star is a sign of the word: tou*te*s, 2*3*4.
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('*', 1, 2, enableWithinWord: false));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('_', 1, 2, enableWithinWord: false));
        return builder.Build();
    }

    private static void Keep<T>(OrderedList<T> parsers, Predicate<T> isKept)
        where T : notnull
    {
        for (var i = parsers.Count - 1; i >= 0; i--)
        {
            if (!isKept(parsers[i]))
                parsers.RemoveAt(i);
        }
    }

    /// <summary>Lists that start with <c>-</c>, <c>*</c> or <c>1.</c>; a line of dashes or stars is no rule across the page.</summary>
    private sealed class PlainLists : ListBlockParser
    {
        public PlainLists()
        {
            ItemParsers.Clear();
            ItemParsers.Add(new PlainBullets());
            ItemParsers.Add(new PlainNumbers());
        }

        public override BlockState TryOpen(BlockProcessor processor) => IsRule(processor) ? BlockState.None : base.TryOpen(processor);

        /// <summary>Three dashes, stars or underscores alone on a line, maybe with spaces between.</summary>
        private static bool IsRule(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().Trim();
            var sign = line.IsEmpty ? '\0' : line[0];
            return sign is '-' or '*' or '_' && line.Count(sign) >= 3 && line.IndexOfAnyExcept(sign, ' ', '\t') < 0;
        }
    }

    private sealed class PlainBullets : UnorderedListItemParser
    {
        public PlainBullets() => OpeningCharacters = ['-', '*'];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
            base.TryParse(state, pendingBulletType, out result) && HasWords(state);
    }

    private sealed class PlainNumbers : NumberedListItemParser
    {
        public PlainNumbers() => OrderedDelimiters = ['.'];

        public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result) =>
            base.TryParse(state, pendingBulletType, out result) && HasWords(state);
    }

    /// <summary>A dash or a number alone on its line ("-" for "nothing") is what it is: as an item of nothing it would disappear.</summary>
    private static bool HasWords(BlockProcessor state) => !state.Line.AsSpan().Trim().IsEmpty;

    /// <summary>
    /// A backslash before a sign that would be obeyed, as the form to propose an action writes it; any other backslash is one.
    /// </summary>
    private sealed class Escapes : InlineParser
    {
        private static readonly SearchValues<char> s_signsOfItems = SearchValues.Create(" \t-*.0123456789");

        public Escapes() => OpeningCharacters = ['\\'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var (before, sign) = (slice.PeekCharExtra(-1), slice.PeekChar());
            var isEscape = sign is '*' or '_' or '[' or ']' or '<'
                || (sign is '-' && StartsALine(slice))
                || (sign is '.' && char.IsAsciiDigit(before));
            if (!isEscape)
                return false;

            slice.SkipChar();
            processor.Inline = new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, slice.Start), IsFirstCharacterEscaped = true };
            slice.SkipChar();
            return true;
        }

        /// <summary>Whether nothing stands before it on its line but the signs of items.</summary>
        private static bool StartsALine(StringSlice slice)
        {
            var before = slice.Text.AsSpan(0, slice.Start);
            return !before[(before.LastIndexOf('\n') + 1)..].ContainsAnyExcept(s_signsOfItems);
        }
    }

    /// <summary>Paragraphs whose lines are words: no line underlines the one before it, none defines a link.</summary>
    private sealed class PlainParagraphs : ParagraphBlockParser
    {
        public PlainParagraphs() => ParseSetextHeadings = false;

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock { Lines: { Count: var count } lines })
            {
                for (var i = 0; i < count; i++)
                    lines.Lines[i].Slice.TrimStart();
                if (count > 0)
                    lines.Lines[count - 1].Slice.TrimEnd();
            }

            return true;
        }
    }
}
