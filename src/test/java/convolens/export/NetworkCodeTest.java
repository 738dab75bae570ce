package convolens.export;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.LeNet5;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import convolens.export.NetworkCode.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkCodeTest {
    private static final Shape DIGIT = Shape.of(1, 28, 28);

    @Test
    void pyTorchSaysTheShapeThatLeavesEachLayer() {
        assertThat(NetworkCode.of(LeNet5.of(DIGIT, 10), Dialect.PYTORCH))
                .contains("""
                        net = nn.Sequential(  # (N, 1, 28, 28)
                            nn.Conv2d(1, 6, 5, stride=1, padding=2),  # (N, 6, 28, 28)
                            nn.ReLU(),  # (N, 6, 28, 28)
                            nn.AvgPool2d(2, stride=2),  # (N, 6, 14, 14)
                        """)
                .contains("    nn.Flatten(),  # (N, 400)\n    nn.Linear(400, 120),  # (N, 120)\n");
    }

    @Test
    void theBooksDropoutStandsAboveTheNetworkThatUsesIt() {
        String code = NetworkCode.of(DeepConvNet.ofBook(DIGIT, 10).architecture(), Dialect.PYTORCH);
        assertThat(code.indexOf("class Dropout(nn.Dropout)")).isBetween(0, code.indexOf("net = nn.Sequential("));
        assertThat(code).contains("    Dropout(0.5),  # (N, 50)\n").doesNotContain(" nn.Dropout(0.5)");
    }

    @ParameterizedTest
    @EnumSource
    void everyLayerHasItsLine(Dialect dialect) {
        String code = NetworkCode.of(DeepConvNet.ofBook(DIGIT, 10).architecture(), dialect);
        assertThat(code.lines().filter(line -> line.matches(".*(Conv2d|Conv2D|Convolution)\\(.*# \\(N, .*")))
                .hasSize(6);
        assertThat(code.lines().filter(line -> line.matches(".*(Linear|Dense|Affine)\\(.*# \\(N, .*")))
                .hasSize(2);
        assertThat(code).doesNotContain("\t", "\r").endsWith("\n");
    }

    /** No padding of a maximum may win it, in no tool; PyTorch pads with the lowest number by itself. */
    @Test
    void aPaddedMaximumIsPaddedWithTheLowestNumber() {
        Window window = new Window(3, 2, 2, 2, 1, 0);
        Architecture padded = new Architecture(
                DIGIT, List.of(new LayerSpec.Pooling(Pooling.Kind.MAX, window), new LayerSpec.Affine(10)));
        assertThat(NetworkCode.of(padded, Dialect.PYTORCH))
                .contains("    nn.MaxPool2d((3, 2), stride=2, padding=(1, 0)),  # (N, 1, 14, 14)\n");
        assertThat(NetworkCode.of(padded, Dialect.KERAS))
                .contains("    PadLowest(1, 0),\n    layers.MaxPooling2D((3, 2), strides=2),  # (N, 14, 14, 1)\n");
        assertThat(NetworkCode.of(padded, Dialect.NUMPY))
                .contains("MaxPooling((3, 2), stride=(2, 2), pad=(1, 0)),  # (N, 1, 14, 14)\n")
                .contains("self.pad, -np.inf).max(");
    }
}
