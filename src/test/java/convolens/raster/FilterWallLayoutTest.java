package convolens.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWallLayoutTest {
    @ParameterizedTest
    @CsvSource({"30,1,5,5", "1,1,1,1", "16,16,3,3", "64,3,11,11", "30,1,7,3", "96,1,11,11", "10,1,28,28"})
    void anOrdinaryLayerFitsItsArea(int filters, int images, int height, int width) {
        for (double scale : new double[] {1, 1.5, 2}) {
            int areaWidth = (int) (700 * scale);
            int areaHeight = (int) (420 * scale);
            FilterWallLayout layout =
                    FilterWallLayout.fit(filters, images, height, width, areaWidth, areaHeight, scale);
            assertThat(layout.wallWidth()).isLessThanOrEqualTo(areaWidth);
            assertThat(layout.wallHeight()).isLessThanOrEqualTo(areaHeight);
        }
    }

    @Test
    void thirtyFiltersStandSixByFiveInAnAreaOfThatShape() {
        FilterWallLayout layout = FilterWallLayout.fit(30, 1, 5, 5, 360, 300, 1);
        assertThat(layout.columns()).isEqualTo(6);
        assertThat(layout.rows()).isEqualTo(5);
    }

    @Test
    void fillsTheAreaAsFarAsWholePixelsAllow() {
        FilterWallLayout layout = FilterWallLayout.fit(30, 1, 5, 5, 360, 300, 1);
        FilterWallLayout larger = FilterWallLayout.fit(30, 1, 5, 5, 720, 600, 1);
        assertThat(layout.zoom()).isGreaterThanOrEqualTo(9);
        assertThat(larger.zoom()).isGreaterThan(layout.zoom());
    }

    @Test
    void largeFiltersUseTheAreaTooAlthoughAWholePixelMoreWouldNotFit() {
        FilterWallLayout layout = FilterWallLayout.fit(30, 1, 27, 27, 342, 300, 1);
        assertThat(layout.imageWidth()).isGreaterThanOrEqualTo(45);
        assertThat(layout.wallWidth()).isBetween(300, 342);
        assertThat(layout.wallHeight()).isBetween(260, 300);
    }

    @Test
    void aWallThatCannotFitKeepsItsWidthAndScrolls() {
        FilterWallLayout layout = FilterWallLayout.fit(512, 64, 3, 3, 600, 400, 1);
        assertThat(layout.wallWidth()).isLessThanOrEqualTo(600);
        assertThat(layout.wallHeight()).isGreaterThan(400);
        assertThat(3 * layout.zoom()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void everyPixelOfEveryWeightLeadsBackToItAndEveryGapToNone() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            int filters = 1 + random.nextInt(12);
            int images = 1 + random.nextInt(5);
            int height = 1 + random.nextInt(round % 4 == 0 ? 30 : 6);
            int width = 1 + random.nextInt(round % 4 == 0 ? 30 : 6);
            FilterWallLayout layout = FilterWallLayout.fit(
                    filters, images, height, width, 40 + random.nextInt(300), 40 + random.nextInt(200), 1);
            int found = 0;
            for (int py = 0; py < layout.wallHeight(); py++) {
                for (int px = 0; px < layout.wallWidth(); px++) {
                    FilterWallLayout.Place place = layout.placeAt(px + 0.5, py + 0.5);
                    if (place != null) {
                        found++;
                        int inX = px - layout.imageX(place.filter(), place.image());
                        int inY = py - layout.imageY(place.filter(), place.image());
                        assertThat(inX).isBetween(layout.edge(place.x()), layout.edge(place.x() + 1) - 1);
                        assertThat(inY).isBetween(layout.edge(place.y()), layout.edge(place.y() + 1) - 1);
                        assertThat(layout.filterAt(px, py)).isEqualTo(place.filter());
                    }
                }
            }
            int all = filters * images * layout.imageHeight() * layout.imageWidth();
            assertThat(found).as("round %d", round).isEqualTo(all);
        }
    }
}
