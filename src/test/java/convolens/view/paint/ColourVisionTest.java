package convolens.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.Role;
import convolens.ui.OnFxThread;
import convolens.view.control.curve.CurveStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The roles and the curves as people without green or red cones see them. */
@OnFxThread
class ColourVisionTest {
    private static final int RUNS = 8;

    /** A difference that is seen at a glance: ten times the least that is seen at all. */
    private static final double AT_A_GLANCE = 10;

    static Stream<Palette> palettes() {
        return Stream.of(
                Palette.light(),
                Palette.dark(),
                Palette.light().bold(),
                Palette.dark().bold());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void rolesStayApartWithoutGreenOrRedCones(Palette palette) {
        List<Role> roles = List.of(Role.INPUT, Role.FILTER, Role.OUTPUT, Role.BIAS);
        for (ColourVision eye : ColourVision.values()) {
            for (Role a : roles) {
                for (Role b : roles) {
                    if (a.compareTo(b) < 0) {
                        double difference = difference(eye.seen(palette.color(a)), eye.seen(palette.color(b)));
                        assertThat(difference)
                                .as("%s and %s, dark %s bold %s", a, b, palette.isDark(), palette.isBold())
                                .isGreaterThan(AT_A_GLANCE);
                    }
                }
            }
        }
    }

    /** Lines and markers stand out from the stage (WCAG 2.1, 1.4.11), and so does text in the colour of a role. */
    @ParameterizedTest
    @MethodSource("palettes")
    void rolesAndEarlierRunsStandOutFromTheStage(Palette palette) {
        for (ColourVision eye : ColourVision.values()) {
            double stage = luminance(eye.seen(palette.stage()));
            for (Role role : List.of(Role.PLAIN, Role.INPUT, Role.FILTER, Role.OUTPUT, Role.BIAS, Role.ACCENT)) {
                assertThat(contrast(luminance(eye.seen(palette.color(role))), stage))
                        .as("%s for %s", role, eye)
                        .isGreaterThanOrEqualTo(3);
                for (double ground : new double[] {stage, luminance(eye.seen(palette.tint(role)))}) {
                    assertThat(contrast(luminance(eye.seen(palette.text(role))), ground))
                            .as("text of %s for %s", role, eye)
                            .isGreaterThanOrEqualTo(3.8);
                }
            }
            for (int run = 0; run < RUNS; run++) {
                assertThat(contrast(luminance(eye.seen(RunStyle.of(run, palette).color())), stage))
                        .as("earlier run %d for %s", run, eye)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void curvesAreToldApartWithoutAnyColour(Palette palette) {
        assertThat(CurveStyle.TRAIN.marker())
                .isNotEqualTo(CurveStyle.TEST.marker())
                .isNotEqualTo(CurveStyle.Marker.NONE);
        assertThat(CurveStyle.TEST.marker()).isNotEqualTo(CurveStyle.Marker.NONE);
        assertThat(CurveStyle.RAW.width()).isLessThan(CurveStyle.SMOOTH.width());
        assertThat(IntStream.range(0, RUNS)
                        .mapToObj(run -> RunStyle.of(run, palette).dashes()))
                .doesNotHaveDuplicates()
                .allSatisfy(dashes ->
                        assertThat(dashes).as("the run of now has no gaps").isNotEmpty());
    }

    private static double luminance(double[] seen) {
        return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    }

    private static double contrast(double a, double b) {
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The distance in CIELAB (CIE 1976, D65) of two colours with linear components. */
    private static double difference(double[] a, double[] b) {
        double[] p = lab(a);
        double[] q = lab(b);
        return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
