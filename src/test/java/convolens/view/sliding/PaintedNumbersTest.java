package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import convolens.raster.CellText;
import convolens.raster.NumberText;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.paint.RecordingInk;
import convolens.view.paint.RecordingInk.Written;
import convolens.view.paint.Typography;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.sliding.layout.StageShape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each number on the stage is the one of the cell it stands in; no shape is square, so that none can stand in for another. */
@Tag(OnFxThread.TAG)
class PaintedNumbersTest {
    private static final double WIDTH = 2000;
    private static final double HEIGHT = 1400;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        Frames.run(Typography::load);
    }

    static List<SlidingPreset> presets() {
        return SlidingPresets.registered();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void standInTheirCells(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        for (int shape = 0; shape < 6; shape++) {
            stretch(model, shape % 3);
            if (shape >= 3) {
                loosen(model, shape);
            }
            Tensor output = PlainNumbers.naive(model.getFrame().state());
            Random random = new Random(shape);
            for (TimelineGrain grain : List.copyOf(model.timeline().getGrains())) {
                model.timeline().grainProperty().set(grain);
                int count = model.timeline().getCount();
                for (int position : new int[] {0, random.nextInt(count), random.nextInt(count), count - 1}) {
                    model.timeline().seek(position);
                    String where = preset + " shape " + shape + " " + grain.key() + " position " + position;
                    Frames.run(() -> requireNumbers(where, model, output));
                }
            }
        }
    }

    /** Neither input, filter, stride nor output is square. */
    private static void stretch(SlidingModel model, int shape) {
        List<Quantity> offered = model.preset().quantities();
        model.setup().reset();
        boolean pooling = model.getFrame().state().operation().isPooling();
        model.setup().set(Quantity.PADDING, 0);
        model.setup().set(Quantity.HEIGHT, 5 + shape);
        model.setup().set(Quantity.WIDTH, 7 + 2 * shape);
        model.setup().set(Quantity.FILTER_HEIGHT, 3 - shape % 2);
        model.setup().set(Quantity.FILTER_WIDTH, 2 + 2 * (shape % 2));
        model.setup().set(Quantity.STRIDE_Y, 2 - shape % 2);
        model.setup().set(Quantity.STRIDE_X, 1 + shape % 2);
        if (!pooling) {
            model.setup().set(Quantity.PADDING_X, shape);
        }
        for (Quantity several : List.of(Quantity.CHANNELS, Quantity.FILTERS, Quantity.SAMPLES)) {
            if (offered.contains(several)) {
                model.setup().set(several, 2 + shape % 2);
            }
        }
        SlidingState state = model.getFrame().state();
        WindowGeometry g = state.geometry();
        assertThat(g.height()).isNotEqualTo(g.width());
        assertThat(g.filterHeight()).isNotEqualTo(g.filterWidth());
        assertThat(g.outputHeight()).isNotEqualTo(g.outputWidth());
    }

    /** Gaps, groups, a padding of its own on each side, and values in it from elsewhere, as far as the scene has them. */
    private static void loosen(SlidingModel model, int shape) {
        boolean pooling = model.getFrame().state().operation().isPooling();
        if (!pooling) {
            model.setup().set(Quantity.PADDING_TOP, shape - 2);
            model.setup().set(Quantity.PADDING_LEFT, 2);
            model.setup().set(Quantity.PADDING_RIGHT, 3);
            model.setup().set(Quantity.DILATION_Y, 1 + shape % 3);
            model.setup().set(Quantity.DILATION_X, 2);
            model.setup().setFill(PaddingFill.values()[shape - 2]);
            model.setup().set(Quantity.GROUPS, 1 + (shape + 1) % 2);
            assertThat(model.getFrame().state().window().dilationX()).isEqualTo(2);
        }
        model.setup().set(Quantity.PADDING_BOTTOM, 1);
        assertThat(model.getFrame().state().window().padding().isEven()).isFalse();
    }

    private static void requireNumbers(String where, SlidingModel model, Tensor output) {
        Frame frame = model.getFrame();
        LaidOut laid = LaidOut.of(model, WIDTH, HEIGHT);
        RecordingInk ink = new RecordingInk(WIDTH, HEIGHT);
        SlidingPainter onto = new SlidingPainter(ink, laid.sheet(), frame, null);
        onto.paintBase();
        onto.paintStep(1);
        SlidingCanvas space = new SlidingCanvas();
        space.resize(WIDTH, HEIGHT);
        space.layout();
        space.take(frame, laid.sheet());
        space.renew();
        space.paintOn(ink);
        int cells = 0;
        for (Panel panel : laid.layout().panels()) {
            CellText form = laid.sheet().forms().of(panel.kind());
            if (panel.kind() == Panel.Kind.USES) {
                continue;
            }
            assertThat(form.fits()).as(where + " " + panel.kind()).isTrue();
            for (int row = panel.grid().firstRow();
                    row < panel.grid().firstRow() + panel.grid().rows();
                    row++) {
                for (int column = panel.grid().firstColumn();
                        column < panel.grid().firstColumn() + panel.grid().columns();
                        column++) {
                    Optional<Double> expected = PlainNumbers.expected(frame, panel, row, column, output);
                    Point2D centre = panel.grid().centre(row, column);
                    Optional<Written> seen = ink.at(centre.getX(), centre.getY());
                    String cell = where + " " + panel.kind() + " " + panel.index() + " [" + row + "," + column + "]";
                    if (expected.isPresent()) {
                        assertThat(seen).as(cell).isPresent();
                        assertThat(Math.abs(seen.get().number() - expected.get()))
                                .as(cell + ": " + seen.get().text() + " for " + expected.get())
                                .isLessThanOrEqualTo(0.5 * Math.pow(10, -form.decimals()) + 1e-4);
                        cells++;
                    } else if (panel.kind() == Panel.Kind.OUTPUT) {
                        assertThat(seen.map(Written::text)).as(cell).isEmpty();
                    }
                }
            }
        }
        assertThat(cells).as(where).isGreaterThan(30);
    }

    /** The stages of windows of 880×560, 960×560, 1024×640, 1093×614 and 1280×800 with the panels that open by themselves. */
    private static final double[][] STAGES = {{880, 362}, {696, 362}, {760, 442}, {829, 416}, {780, 602}};

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void areReadableInEveryWindow(SlidingPreset preset) {
        SlidingModel model = new SlidingModel(preset);
        Frame frame = model.getFrame();
        for (double[] stage : STAGES) {
            StageLayout layout =
                    StageLayout.of(StageShape.of(frame, model.panesProperty().get()), stage[0], stage[1]);
            GridPainter painter = new GridPainter(Palette.light(), new NumberText(Locale.ENGLISH));
            StageSheet sheet = Frames.call(
                    () -> StageSheet.of(frame, layout, painter, new Messages(Locale.ENGLISH), preset.axes()));
            for (Panel panel : layout.panels()) {
                boolean small = panel.grid().rows() <= 8 && panel.grid().columns() <= 8;
                if (small && panel.kind() != Panel.Kind.USES) {
                    assertThat(sheet.forms().of(panel.kind()).size())
                            .as("%s %s %.0f×%.0f", preset, panel.kind(), stage[0], stage[1])
                            .isGreaterThanOrEqualTo(11);
                }
            }
        }
    }
}
