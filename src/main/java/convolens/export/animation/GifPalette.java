package convolens.export.animation;

import convolens.raster.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The at most 255 colours of a part of a frame; one more leaves what was there. Where a frame has more, the most frequent ones stay exact,
 * since a scene consists of even areas, and the others, the soft edges of letters, are shared by median cut: the box of
 * colours with the longest side is cut in the middle of its pixels until there are enough (Heckbert, "Color Image
 * Quantization for Frame Buffer Display", 1982).
 */
final class GifPalette {
    private static final int MOST = 255;
    private static final int EXACT = 96;

    private final int[] colors;
    private final Map<Integer, Integer> indices = new HashMap<>();

    private GifPalette(int[] colors) {
        this.colors = colors;
        for (int i = colors.length - 1; i >= 0; i--) {
            indices.put(colors[i], i);
        }
    }

    /** A colour and how many pixels have it. */
    private record Count(int rgb, int pixels) {
        int channel(int shift) {
            return rgb >> shift & 255;
        }
    }

    /** The colours of a part of a frame. */
    static GifPalette of(Picture frame, GifFile.Part part) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int from = y * frame.width() + part.x();
            for (int i = from; i < from + part.width(); i++) {
                counts.merge(frame.argb()[i] & 0xffffff, 1, Integer::sum);
            }
        }
        List<Count> all = new ArrayList<>(counts.size());
        counts.forEach((rgb, pixels) -> all.add(new Count(rgb, pixels)));
        // by colour where the number is the same, so that a file is the same whenever it is made
        all.sort(Comparator.comparingInt(Count::pixels).reversed().thenComparingInt(Count::rgb));
        if (all.size() <= MOST) {
            return new GifPalette(all.stream().mapToInt(Count::rgb).toArray());
        }
        int[] colors = new int[MOST];
        for (int i = 0; i < EXACT; i++) {
            colors[i] = all.get(i).rgb;
        }
        int[] shared = medianCut(new ArrayList<>(all.subList(EXACT, all.size())), MOST - EXACT);
        System.arraycopy(shared, 0, colors, EXACT, shared.length);
        return new GifPalette(Arrays.copyOf(colors, EXACT + shared.length));
    }

    private static int[] medianCut(List<Count> colors, int wanted) {
        List<List<Count>> boxes = new ArrayList<>(List.of(colors));
        while (boxes.size() < wanted) {
            List<Count> widest = boxes.stream()
                    .max(Comparator.comparingInt(box -> side(box, longest(box))))
                    .orElseThrow();
            if (widest.size() < 2) {
                break;
            }
            int axis = longest(widest);
            List<Count> sorted = new ArrayList<>(widest);
            sorted.sort(Comparator.comparingInt(count -> count.channel(axis)));
            int middle = middle(sorted);
            boxes.remove(widest);
            boxes.add(sorted.subList(0, middle));
            boxes.add(sorted.subList(middle, sorted.size()));
        }
        return boxes.stream().mapToInt(GifPalette::mean).toArray();
    }

    private static int longest(List<Count> box) {
        int best = 0;
        for (int shift = 8; shift <= 16; shift += 8) {
            best = side(box, shift) > side(box, best) ? shift : best;
        }
        return best;
    }

    private static int side(List<Count> box, int shift) {
        int least = 255;
        int most = 0;
        for (Count count : box) {
            least = Math.min(least, count.channel(shift));
            most = Math.max(most, count.channel(shift));
        }
        return box.size() < 2 ? -1 : most - least;
    }

    private static int middle(List<Count> sorted) {
        long half = sorted.stream().mapToLong(Count::pixels).sum() / 2;
        long before = 0;
        for (int i = 0; i < sorted.size() - 1; i++) {
            before += sorted.get(i).pixels;
            if (before >= half) {
                return i + 1;
            }
        }
        return sorted.size() - 1;
    }

    private static int mean(List<Count> box) {
        long pixels = 0;
        long[] sums = new long[3];
        for (Count count : box) {
            pixels += count.pixels;
            for (int i = 0; i < 3; i++) {
                sums[i] += (long) count.pixels * count.channel(8 * i);
            }
        }
        return (int) (sums[2] / pixels << 16 | sums[1] / pixels << 8 | sums[0] / pixels);
    }

    /** The index that leaves what was there. */
    int transparent() {
        return colors.length;
    }

    /** How many bits an index has. */
    int bits() {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(colors.length));
    }

    /** A colour, 0xRRGGBB; black beyond the last. */
    int color(int index) {
        return index < colors.length ? colors[index] : 0;
    }

    /** A part of a frame in these colours; what is as it was before is transparent. */
    byte[] indices(Picture frame, GifFile.Part part, @Nullable Picture before) {
        byte[] pixels = new byte[part.width() * part.height()];
        int i = 0;
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int from = y * frame.width() + part.x();
            for (int at = from; at < from + part.width(); at++) {
                boolean same = before != null && before.argb()[at] == frame.argb()[at];
                pixels[i++] = (byte)
                        (same ? transparent() : indices.computeIfAbsent(frame.argb()[at] & 0xffffff, this::nearest));
            }
        }
        return pixels;
    }

    private int nearest(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colors.length; i++) {
            int red = (rgb >> 16 & 255) - (colors[i] >> 16 & 255);
            int green = (rgb >> 8 & 255) - (colors[i] >> 8 & 255);
            int blue = (rgb & 255) - (colors[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
