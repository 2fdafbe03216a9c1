using System.Text;
using Bilan.Printing;

namespace Bilan.Tests.Printing;

public class StablePdfTests
{
    [Fact]
    public void Dates_a_document_by_what_it_says() =>
        Assert.Equal(
            "/CreationDate (D:20240301000000+00'00')\n/ModDate (D:20240301000000+00'00')>>",
            Made("/CreationDate (D:20261122210305+00'00')\n/ModDate (D:20261122210305+00'00')>>"));

    [Fact]
    public void Counts_the_parts_from_one_in_their_order() =>
        Assert.Equal("[(node00000001) (node00000002)] /ID (node00000001)", Made("[(node00000079) (node00000083)] /ID (node00000079)"));

    [Fact]
    public void Leaves_every_other_byte_as_it_is()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        Assert.Equal(bytes, StablePdf.Make(bytes, new DateOnly(2024, 3, 1)));
    }

    private static string Made(string pdf) => Encoding.ASCII.GetString(StablePdf.Make(Encoding.ASCII.GetBytes(pdf), new DateOnly(2024, 3, 1)));
}
