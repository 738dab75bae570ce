package convolens.view.paint;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.raster.OkLab;
import convolens.raster.Role;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The roles as people without green cones see them: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency" (2009), severity 1.0, on linear components.
 */
class ColourVisionTest {
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

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
        for (double[][] eye : List.of(DEUTERANOPIA, PROTANOPIA)) {
            for (Role a : roles) {
                for (Role b : roles) {
                    if (a.compareTo(b) < 0) {
                        double difference = difference(seen(palette.color(a), eye), seen(palette.color(b), eye));
                        assertThat(difference)
                                .as("%s and %s, dark %s bold %s", a, b, palette.isDark(), palette.isBold())
                                .isGreaterThan(AT_A_GLANCE);
                    }
                }
            }
        }
    }

    /** Linear components, as an eye mixes them. */
    private static double[] seen(Color color, double[][] eye) {
        double[] rgb = {OkLab.linear(color.getRed()), OkLab.linear(color.getGreen()), OkLab.linear(color.getBlue())};
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                mixed[i] += eye[i][j] * rgb[j];
            }
            mixed[i] = Math.max(0, Math.min(1, mixed[i]));
        }
        return mixed;
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
