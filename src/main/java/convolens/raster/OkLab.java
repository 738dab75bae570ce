package convolens.raster;

/**
 * Mixtures of colours that look evenly spaced: linear in Oklab (Björn Ottosson, "A perceptual color space for image
 * processing", 2020), whose first coordinate is perceived lightness.
 */
public final class OkLab {
    private OkLab() {}

    /** The mixture (1 − t)·from + t·to of two packed 0xAARRGGBB colours. */
    static int mix(int from, int to, double t) {
        double[] a = lab(from);
        double[] b = lab(to);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = a[i] + t * (b[i] - a[i]);
        }
        int alpha = (int) Math.round((from >>> 24) + t * ((to >>> 24) - (from >>> 24)));
        return alpha << 24 | rgb(mixed);
    }

    /** The linear-light value of an sRGB component in [0,1]. */
    public static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        return c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    }

    private static double[] lab(int argb) {
        double r = linear((argb >> 16 & 255) / 255.0);
        double g = linear((argb >> 8 & 255) / 255.0);
        double b = linear((argb & 255) / 255.0);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int r = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int g = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int b = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return r << 16 | g << 8 | b;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        return (int) Math.round(gamma(linear) * 255);
    }
}
