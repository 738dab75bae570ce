package convolens.view.control;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.raster.FilterWallPainter;
import convolens.view.control.wall.FilterWall;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.GridPane;

/** Made-up filters for pictures and measurements of {@link FilterWall}. */
public final class WallSamples {
    private WallSamples() {}

    static Parent page() {
        Tensor before = random(0.01, 1, 30, 1, 5, 5);
        Tensor after = waves(30, 1, 5, 5);
        FilterWall left = wall(before);
        FilterWall right = wall(after);
        left.selectedProperty().set(8);
        right.selectedProperty().set(8);
        FilterWall faint = wall(before);
        FilterWall strong = wall(after);
        for (FilterWall wall : new FilterWall[] {faint, strong}) {
            wall.signedProperty().set(true);
            wall.sharedProperty().set(true);
            wall.rangeProperty().set(FilterWallPainter.sharedRange(after));
        }
        return grid(left, right, faint, strong);
    }

    static Parent channelsPage() {
        FilterWall mixed = wall(waves(16, 3, 11, 11));
        mixed.mixedProperty().set(true);
        mixed.selectedProperty().set(0);
        FilterWall separate = wall(waves(16, 3, 5, 5));
        separate.signedProperty().set(true);
        separate.selectedProperty().set(5);
        FilterWall deep = wall(waves(32, 16, 3, 3));
        deep.selectedProperty().set(3);
        FilterWall points = wall(random(1, 3, 512, 64, 1, 1));
        points.signedProperty().set(true);
        return grid(mixed, separate, deep, points);
    }

    public static Tensor random(double sigma, long seed, int... shape) {
        Tensor weights = Tensor.zeros(shape);
        Random random = new Random(seed);
        for (int i = 0; i < weights.size(); i++) {
            weights.data()[i] = (float) (sigma * random.nextGaussian());
        }
        return weights;
    }

    static Tensor waves(int filters, int channels, int height, int width) {
        Tensor weights = random(0.05, 2, filters, channels, height, width);
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        double angle = f * 0.7 + c;
                        double phase = (x * Math.cos(angle) + y * Math.sin(angle)) * 6.0 / (width + 2) + f;
                        int i = Shape.of(filters, channels, height, width).offset(f, c, y, x);
                        weights.data()[i] += (float) (0.3 * Math.sin(phase));
                    }
                }
            }
        }
        return weights;
    }

    private static FilterWall wall(Tensor weights) {
        FilterWall wall = new FilterWall();
        wall.weightsProperty().set(weights);
        return wall;
    }

    private static Parent grid(FilterWall... walls) {
        GridPane grid = new GridPane(32, 24);
        grid.setPadding(new Insets(24));
        for (int i = 0; i < walls.length; i++) {
            grid.add(walls[i], i % 2, i / 2);
        }
        return grid;
    }
}
