package convolens.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks too large to be built in a test, against what their papers and PyTorch's torchvision say of them. */
class LayerCostTest {

    @Test
    void leNetHasItsParameters() {
        assertThat(LeNet5.of(Shape.of(1, 28, 28), 10).parameterCount()).isEqualTo(61_706);
    }

    @Test
    void alexNetIsAsPrinted() {
        Architecture alexNet = AlexNet.of(AlexNet.PICTURE, AlexNet.CLASSES);
        List<LayerCost> costs = LayerCost.of(alexNet);
        assertThat(alexNet.parameterCount()).isEqualTo(60_965_224);
        assertThat(costs.stream().mapToLong(LayerCost::parameters).sum()).isEqualTo(60_965_224);
        assertThat(costs.stream()
                        .filter(cost -> cost.multiplyAdds() > 0)
                        .map(cost -> cost.output().toString()))
                .containsExactly(
                        "(1, 96, 55, 55)",
                        "(1, 256, 27, 27)",
                        "(1, 384, 13, 13)",
                        "(1, 384, 13, 13)",
                        "(1, 256, 13, 13)",
                        "(1, 4096)",
                        "(1, 4096)",
                        "(1, 1000)");
        // conv 1: 55·55·96 outputs of 11·11·3 products
        assertThat(costs.get(0).multiplyAdds()).isEqualTo(105_415_200);
        // conv 2, two groups: 27·27·256 outputs of 5·5·48
        assertThat(costs.get(4).multiplyAdds()).isEqualTo(223_948_800);
        assertThat(costs.stream().mapToLong(LayerCost::multiplyAdds).sum()).isEqualTo(724_406_816);
        assertThat(costs.get(0).outputBytes()).isEqualTo(4L * 96 * 55 * 55);
    }

    @Test
    void vggHasItsParametersAndProducts() {
        Architecture vgg = Vgg16.of(Vgg16.PICTURE, Vgg16.CLASSES);
        List<LayerCost> costs = LayerCost.of(vgg);
        assertThat(vgg.parameterCount()).isEqualTo(138_357_544);
        assertThat(costs.stream().mapToLong(LayerCost::multiplyAdds).sum()).isEqualTo(15_470_264_320L);
        assertThat(costs.stream().mapToLong(LayerCost::parameterBytes).sum()).isEqualTo(553_430_176);
        assertThat(costs.get(costs.size() - 9).output()).isEqualTo(Shape.of(1, 512, 14, 14));
        assertThat(costs.get(costs.size() - 8).output()).isEqualTo(Shape.of(1, 512, 7, 7));
    }
}
