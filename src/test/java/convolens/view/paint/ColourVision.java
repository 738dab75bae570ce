package convolens.view.paint;

import convolens.raster.OkLab;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * An eye without green or red cones: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
 * Color Vision Deficiency" (2009), severity 1.0, on linear components.
 */
public enum ColourVision {
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    });

    private static final int FINE = 4096;
    private static final double[] LINEAR = new double[256];
    private static final int[] BYTES = new int[FINE + 1];

    static {
        Arrays.setAll(LINEAR, i -> OkLab.linear(i / 255.0));
        Arrays.setAll(BYTES, i -> (int) Math.round(255 * encoded((double) i / FINE)));
    }

    private final double[][] eye;

    ColourVision(double[][] eye) {
        this.eye = eye;
    }

    private static double encoded(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    /** The linear components of a colour as it is seen. */
    double[] seen(Color color) {
        double[] rgb = {OkLab.linear(color.getRed()), OkLab.linear(color.getGreen()), OkLab.linear(color.getBlue())};
        return mixed(rgb[0], rgb[1], rgb[2]);
    }

    private double[] mixed(double red, double green, double blue) {
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = Math.max(0, Math.min(1, eye[i][0] * red + eye[i][1] * green + eye[i][2] * blue));
        }
        return mixed;
    }

    /** A picture as it is seen. */
    public WritableImage seen(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            double[] mixed = mixed(LINEAR[rgb >> 16 & 255], LINEAR[rgb >> 8 & 255], LINEAR[rgb & 255]);
            pixels[i] = 255 << 24 | fine(mixed[0]) << 16 | fine(mixed[1]) << 8 | fine(mixed[2]);
        }
        WritableImage seen = new WritableImage(width, height);
        seen.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return seen;
    }

    private static int fine(double linear) {
        return BYTES[(int) Math.round(linear * FINE)];
    }
}
