using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

/// <summary>Dates, years, numbers, telephones and addresses as people write them, at the edges of what is understood.</summary>
public class ValueReaderTests
{
    private readonly DiagnosticBag _bag = new();

    [Theory]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    [InlineData("12,5", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,50", "12.5")]
    [InlineData("1.2500", "1.25")]
    [InlineData("1 250", "1250")]
    [InlineData("1\u202F250\u00A0300,75", "1250300.75")]
    [InlineData("environ 40", "40 environ")]
    [InlineData("Environ 1 200", "1200 environ")]
    [InlineData("1000000000000000", "1000000000000000")]
    public void A_number_is_read_as_French_people_write_it(string typed, string number)
    {
        var read = ValueReader.Number(Text(typed), _bag);

        Assert.Equal(number, string.Create(CultureInfo.InvariantCulture, $"{read!.Value.Value}{(read.Value.IsApproximate ? " environ" : "")}"));
        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("douze")]
    [InlineData("environ")]
    [InlineData("-3")]
    [InlineData("12 5")]
    [InlineData("1 2500")]
    [InlineData("1250 300")]
    [InlineData("2.500")]
    [InlineData("1.2.3")]
    [InlineData("1.25,5")]
    [InlineData("1000000000000001")]
    public void What_may_be_another_number_is_refused(string typed)
    {
        Assert.Null(ValueReader.Number(Text(typed), _bag));

        Assert.Single(_bag.Sorted());
    }

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData("", null)]
    public void A_year_has_four_digits_or_is_not_there(string typed, int? year)
    {
        Assert.Equal(year, ValueReader.Year(Text(typed), _bag));

        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("24")]
    [InlineData("02024")]
    [InlineData("+202")]
    [InlineData("an 4")]
    public void Anything_else_is_no_year(string typed)
    {
        Assert.Null(ValueReader.Year(Text(typed), _bag));

        Assert.Single(_bag.Sorted());
    }

    [Theory]
    [InlineData("2024", 0)]
    [InlineData("", 0)]
    [InlineData("2023", 1)]
    [InlineData("deux", 1)]
    public void A_row_is_of_the_year_of_its_table_or_says_none(string typed, int findings)
    {
        ValueReader.CheckYear(Text(typed), 2024, _bag);

        Assert.Equal(findings, _bag.Sorted().Length);
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", 0)]
    [InlineData("", null, 0)]
    [InlineData("22/11/2026", null, 1)]
    [InlineData("2026-02-30", null, 1)]
    [InlineData("2026-2-3", null, 1)]
    public void A_date_is_written_from_the_year_to_the_day(string typed, string? date, int findings)
    {
        var read = ValueReader.Date(Text(typed), _bag);

        Assert.Equal(date, read?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(findings, _bag.Sorted().Length);
    }

    [Theory]
    [InlineData("https://exemple.fr/a", "https://exemple.fr/a", 0)]
    [InlineData("http://exemple.fr/", "http://exemple.fr/", 0)]
    [InlineData("", null, 0)]
    [InlineData("ftp://exemple.fr/", null, 1)]
    [InlineData("exemple.fr", null, 1)]
    [InlineData("mailto:a@exemple.fr", null, 1)]
    public void A_web_address_has_its_scheme(string typed, string? address, int findings)
    {
        var read = ValueReader.WebAddress(Text(typed), _bag);

        Assert.Equal(address, read?.AbsoluteUri);
        Assert.Equal(findings, _bag.Sorted().Length);
    }

    [Theory]
    [InlineData("0102030405", "01 02 03 04 05")]
    [InlineData("01.02-03 (04) 05", "01 02 03 04 05")]
    [InlineData("+33 1 02 03 04 05", "01 02 03 04 05")]
    [InlineData("+33 (0)1 02 03 04 05", "01 02 03 04 05")]
    [InlineData("0033 102030405", "01 02 03 04 05")]
    [InlineData("39 19", "3919")]
    [InlineData("116 117", "116117")]
    [InlineData("", "")]
    public void A_telephone_is_read_however_it_was_typed(string typed, string number)
    {
        Assert.Equal(number, ValueReader.Telephone(Text(typed), _bag));

        Assert.Empty(_bag.Sorted());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("17")]
    [InlineData("119")]
    [InlineData("12345")]
    [InlineData("115117")]
    [InlineData("01 02 03 04")]
    [InlineData("01 02 03 04 05 06")]
    [InlineData("00 02 03 04 05")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("poste 12")]
    public void What_nobody_in_France_can_call_is_refused(string typed)
    {
        Assert.Equal("", ValueReader.Telephone(Text(typed), _bag));

        Assert.Single(_bag.Sorted());
    }

    [Theory]
    [InlineData("3919", "3919", 0)]
    [InlineData("1 1 2", "112", 0)]
    [InlineData("", "", 0)]
    [InlineData("01 02 03 04 05", "", 1)]
    public void A_number_for_the_whole_country_is_a_short_one(string typed, string number, int findings)
    {
        Assert.Equal(number, ValueReader.ShortNumber(Text(typed), _bag));

        Assert.Equal(findings, _bag.Sorted().Length);
    }

    private static SourceText Text(string value) => new(value, new SourceLocation("data/t.csv", 2, 1));
}
