package convolens.engine.im2col;

import static convolens.fixtures.Close.assertClose;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.UnfoldingCase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Im2ColFixtureTest {
    private static final double TOLERANCE = 1e-6;

    static List<UnfoldingCase> cases() {
        return Fixtures.unfoldings();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithPyTorchBothWays(UnfoldingCase c) {
        Tensor x = c.x().tensor();
        int s = c.stride();
        int p = c.padding();
        WindowGeometry g = new WindowGeometry(x.dim(2), x.dim(3), c.filter()[0], c.filter()[1], s, s, p, p);
        Tensor col = Tensor.empty();
        Tensor folded = Tensor.empty();

        Im2Col.unfold(x, g, col);
        Col2Im.fold(col, x.dim(0), x.dim(1), g, folded);

        assertClose("col", col, c.col(), TOLERANCE);
        assertClose("col2im", folded, c.col2im(), TOLERANCE);
    }
}
