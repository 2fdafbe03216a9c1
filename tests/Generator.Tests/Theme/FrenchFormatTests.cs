using System.Globalization;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;

namespace Bilan.Tests.Theme;

public class FrenchFormatTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("134", "134")]
    [InlineData("2500", "2\u00A0500")]
    [InlineData("1234567.25", "1\u00A0234\u00A0567,25")]
    [InlineData("-12.50", "−12,5")]
    public void Writes_numbers_as_French_readers_do(string value, string written) =>
        Assert.Equal(written, FrenchFormat.Number(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0\u00A0action")]
    [InlineData(1, "1\u00A0action")]
    [InlineData(2, "2\u00A0actions")]
    public void Keeps_the_singular_below_two(int count, string written) =>
        Assert.Equal(written, FrenchFormat.Count(count, "action", "actions"));

    [Theory]
    [InlineData(1, "1\u00A0ko")]
    [InlineData(228_356, "229\u00A0ko")]
    [InlineData(1_249_000, "1,2\u00A0Mo")]
    public void Writes_the_size_of_a_file_in_round_numbers(long bytes, string written) =>
        Assert.Equal(written, FrenchFormat.FileSize(bytes));

    [Theory]
    [InlineData(2024, 3, 1, "1er\u00A0mars 2024")]
    [InlineData(2026, 11, 22, "22\u00A0novembre 2026")]
    public void Writes_dates_in_full(int year, int month, int day, string written) =>
        Assert.Equal(written, FrenchFormat.Date(new DateOnly(year, month, day)));
}
