package convolens.model.stack;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.stack.StackRefusal.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkStackModelTest {
    private final NetworkStackModel model = new NetworkStackModel();

    private StackFlow flow(Side side) {
        return model.getFrame().flow(side);
    }

    private List<String> shapes(Side side) {
        return flow(side).shapes().stream().map(Object::toString).toList();
    }

    @Test
    void beginsWithTheFiguresOfTheBook() {
        assertThat(flow(Side.AFFINE).layers())
                .extracting(layer -> layer.kind().name().charAt(0))
                .containsExactly('A', 'R', 'A', 'R', 'A', 'R', 'A', 'R', 'A');
        assertThat(flow(Side.CNN).layers())
                .extracting(layer -> layer.kind().name().charAt(0))
                .containsExactly('C', 'R', 'M', 'C', 'R', 'M', 'C', 'R', 'A', 'R', 'A');
        assertThat(flow(Side.AFFINE).parameters())
                .containsExactly(0, 78_500, 0, 10_100, 0, 10_100, 0, 10_100, 0, 1_010, 0);
        assertThat(flow(Side.CNN).parameters())
                .containsExactly(0, 160, 0, 0, 4_640, 0, 0, 9_248, 0, 156_900, 0, 1_010, 0);
        assertThat(shapes(Side.CNN))
                .startsWith("(1, 1, 28, 28)", "(1, 16, 28, 28)", "(1, 16, 28, 28)", "(1, 16, 14, 14)")
                .endsWith("(1, 10)", "(1, 10)");
        assertThat(flow(Side.CNN).lastImageRow()).isEqualTo(8);
        assertThat(flow(Side.AFFINE).lastImageRow()).isZero();
    }

    @Test
    void aSwapFlowsOnThroughShapesAndParameters() {
        model.select(new StackPlace(Side.CNN, 3));
        model.swap(LayerKind.RELU);
        assertThat(shapes(Side.CNN))
                .contains("(1, 32, 28, 28)", "(1, 32, 14, 14)")
                .doesNotContain("(1, 32, 7, 7)");
        assertThat(flow(Side.CNN).parameters().get(9)).isEqualTo(32 * 14 * 14 * 100 + 100);
        model.undo();
        assertThat(model.getFrame().state()).isEqualTo(StackState.ofBook());
    }

    @Test
    void whatNeedsRowsAndColumnsIsRefusedBehindAnAffineLayer() {
        model.select(new StackPlace(Side.AFFINE, 2));
        StackState before = model.getFrame().state();
        model.swap(LayerKind.CONVOLUTION);
        assertThat(model.getFrame().state()).isSameAs(before);
        assertThat(model.refusalProperty().get().reason()).isEqualTo(Reason.FLATTENED);
        model.select(new StackPlace(Side.AFFINE, 0));
        assertThat(model.refusalProperty().get()).isNull();
        model.insert(LayerKind.CONVOLUTION);
        assertThat(flow(Side.AFFINE).layer(1).kind()).isEqualTo(LayerKind.CONVOLUTION);
        assertThat(model.getSelected()).isEqualTo(new StackPlace(Side.AFFINE, 1));
    }

    @Test
    void aNumberThatDoesNotWorkOutBecomesTheNearestThatDoes() {
        model.select(new StackPlace(Side.CNN, 3));
        model.set(StackQuantity.STRIDE, 8);
        // 28 → 4 rows; the second pooling makes 2 of them
        assertThat(flow(Side.CNN).layer(3).stride()).isEqualTo(8);
        model.set(StackQuantity.SIZE, 11);
        assertThat(flow(Side.CNN).layer(3).size()).isEqualTo(11);
        model.select(new StackPlace(Side.CNN, 6));
        model.set(StackQuantity.SIZE, 7);
        assertThat(flow(Side.CNN).layer(6).size()).isEqualTo(3);
        assertThat(model.refusalProperty().get().reason()).isEqualTo(Reason.DOES_NOT_FIT);
        model.set(StackQuantity.STRIDE, 99);
        assertThat(flow(Side.CNN).layer(6).stride()).isEqualTo(8);
        assertThat(model.refusalProperty().get().arguments()).containsExactly(99, 1, 8);
    }

    @Test
    void theScoresStay() {
        model.select(new StackPlace(Side.CNN, 11));
        StackState before = model.getFrame().state();
        List<Runnable> tries = List.of(
                model::remove,
                () -> model.swap(LayerKind.RELU),
                () -> model.insert(LayerKind.RELU),
                () -> model.move(-1),
                () -> model.set(StackQuantity.UNITS, 20));
        for (Runnable attempt : tries) {
            attempt.run();
            assertThat(model.getFrame().state()).isSameAs(before);
            assertThat(model.refusalProperty().get().reason()).isEqualTo(Reason.SCORES_STAY);
        }
    }

    @Test
    void theTimelineGoesByLayersOrByBlocks() {
        assertThat(model.timeline().getCount()).isEqualTo(13);
        model.timeline().seek(4);
        assertThat(model.reached(Side.AFFINE)).isEqualTo(4);
        assertThat(model.reached(Side.CNN)).isEqualTo(4);
        model.timeline().grainProperty().set(StackSteps.BLOCK);
        assertThat(model.timeline().getCount()).isEqualTo(6);
        assertThat(model.reached(Side.CNN)).isEqualTo(6);
        model.timeline().first();
        assertThat(model.reached(Side.CNN)).isZero();
        model.timeline().forward();
        assertThat(model.reached(Side.CNN)).isEqualTo(3);
        assertThat(model.reached(Side.AFFINE)).isEqualTo(2);
        model.timeline().last();
        assertThat(model.reached(Side.CNN)).isEqualTo(flow(Side.CNN).softmax());
        assertThat(model.reached(Side.AFFINE)).isEqualTo(flow(Side.AFFINE).softmax());
    }

    @Test
    void aPassThatIsNoLongerAboutTheSettingsIsNotShown() {
        StackPass old = StackPass.of(model.getFrame().state(), RandomDigit.pixels(), 7);
        model.reseed(2);
        model.show(old);
        assertThat(model.getPass()).isNull();
        model.show(StackPass.of(model.getFrame().state(), RandomDigit.pixels(), 7));
        assertThat(model.getPass()).isNotNull();
    }

    /** Parameters as PyTorch counts them in torchvision's VGG-16, and in AlexNet with the groups that were printed in 2012. */
    @Test
    void theKnownNetworksHaveTheirSizesAndNothingIsAllocated() {
        NetworkStackModel model = new NetworkStackModel();
        model.choose(StackPreset.LENET);
        assertThat(model.getFrame().cnn().totalParameters()).isEqualTo(61_706);
        assertThat(StackMeasure.MULTIPLY_ADDS.total(model.getFrame().cnn())).isEqualTo(416_520);
        assertThat(model.getFrame().isSmall()).isTrue();
        model.choose(StackPreset.ALEXNET);
        StackFlow alex = model.getFrame().cnn();
        assertThat(alex.totalParameters()).isEqualTo(60_965_224);
        assertThat(alex.parameters().stream().filter(count -> count > 0))
                .containsExactly(34_944, 307_456, 885_120, 663_936, 442_624, 37_752_832, 16_781_312, 4_097_000);
        assertThat(model.getFrame().state().isOf(StackPreset.ALEXNET)).isTrue();
        assertThat(model.getFrame().isSmall()).isFalse();
        model.choose(StackPreset.VGG);
        assertThat(model.getFrame().cnn().totalParameters()).isEqualTo(138_357_544);
        assertThat(StackMeasure.MULTIPLY_ADDS.total(model.getFrame().cnn())).isEqualTo(15_470_264_320L);
        model.undo();
        assertThat(model.getFrame().cnn().totalParameters()).isEqualTo(60_965_224);
        model.reset();
        assertThat(model.getFrame().state()).isEqualTo(StackState.ofBook());
    }

    @Test
    void groupsOfAConvolutionDivideWhatItGets() {
        NetworkStackModel model = new NetworkStackModel();
        model.choose(StackPreset.ALEXNET);
        int second = 5;
        model.select(new StackPlace(Side.CNN, second));
        assertThat(model.getFrame().cnn().layer(second).groups()).isEqualTo(2);
        model.set(StackQuantity.GROUPS, 5);
        assertThat(model.getFrame().cnn().layer(second).groups()).isEqualTo(4);
        assertThat(model.refusalProperty().get().reason()).isEqualTo(Reason.GROUPS);
        assertThat(model.getFrame().cnn().weights().get(second).get(0).toString())
                .isEqualTo("(256, 24, 5, 5)");
        model.set(StackQuantity.FILTERS, 255);
        assertThat(model.getFrame().cnn().layer(second).filters()).isEqualTo(256);
    }

    @Test
    void everyKindOfLayerIsTheEnginesAndComesBack() {
        for (LayerKind kind : LayerKind.values()) {
            StackLayer layer = StackLayer.of(kind);
            assertThat(StackLayer.of(layer.spec()).orElseThrow().spec())
                    .as("%s", kind)
                    .isEqualTo(layer.spec());
        }
    }
}
