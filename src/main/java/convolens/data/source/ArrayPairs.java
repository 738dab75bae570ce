package convolens.data.source;

import convolens.data.DataException;
import convolens.data.DataSides.Side;
import convolens.data.source.NpyArrays.Head;
import convolens.engine.tensor.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays are of images, and which of their labels. Rank 3 and 4 are images; rank 1 and (N,1) are labels; of rank 2,
 * what its name calls labels or whose rows are no square are labels, the rest images. To images belong the labels of their
 * side of which there are as many; where names say nothing, those that follow, and of two pairs the larger is to train on.
 */
record ArrayPairs(List<Pair> pairs, List<Head> unused) {
    private static final Pattern LABELS =
            Pattern.compile("label|target|class|answer|(?<![a-z])y(?![a-z])|(?<![a-z])y(?:train|test|val)");
    private static final Pattern IMAGES =
            Pattern.compile("image|img|pic|data|feature|(?<![a-z])x(?![a-z])|(?<![a-z])x(?:train|test|val)");
    private static final int SMALLEST_SIDE = 4;

    /** Images and labels. */
    record Pair(Side side, Head images, Head labels) {
        private Pair at(Side other) {
            return new Pair(other, images, labels);
        }

        private int count() {
            return images.shape().dim(0);
        }
    }

    static ArrayPairs of(Path asked, List<Head> heads) throws DataException {
        List<Head> images = heads.stream().filter(head -> isImages(head, heads)).toList();
        List<Head> labels = new ArrayList<>(heads);
        labels.removeAll(images);
        labels.removeIf(head -> head.shape().rank() > 2);
        List<Pair> pairs = new ArrayList<>();
        for (Head each : images) {
            Head its = labels(each, labels);
            if (its != null) {
                labels.remove(its);
                pairs.add(new Pair(NpzReader.side(each), each, its));
            }
        }
        if (pairs.isEmpty()) {
            throw new DataException(asked + " has no array of images with one of as many labels: found "
                    + NpzReader.described(heads)
                    + "; expected images (N,H,W), (N,H,W,C), (N,C,H,W) or (N,H·W, square) and labels (N), (N,1) or"
                    + " one-hot (N,K)");
        }
        boolean named =
                pairs.stream().anyMatch(pair -> DataPlace.saysSide(pair.images().fullName()));
        List<Pair> sided = named ? pairs : bySize(pairs);
        List<Head> unused = new ArrayList<>(heads);
        sided.forEach(pair -> {
            unused.remove(pair.images());
            unused.remove(pair.labels());
        });
        return new ArrayPairs(sided, unused);
    }

    private static List<Pair> bySize(List<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingInt(Pair::count).reversed());
        List<Pair> sided = new ArrayList<>();
        for (int i = 0; i < Math.min(3, sorted.size()); i++) {
            boolean last = i > 0 && i == Math.min(3, sorted.size()) - 1;
            sided.add(sorted.get(i).at(i == 0 ? Side.TRAIN : last ? Side.TEST : Side.VALIDATION));
        }
        return sided;
    }

    private static boolean isImages(Head head, List<Head> heads) {
        Shape shape = head.shape();
        if (shape.rank() != 2) {
            return shape.rank() == 3 || shape.rank() == 4;
        }
        String name = head.name().toLowerCase(Locale.ROOT);
        int columns = shape.dim(1);
        if (!isSquare(columns) || LABELS.matcher(name).find()) {
            return false;
        }
        return IMAGES.matcher(name).find()
                || heads.stream()
                        .noneMatch(other ->
                                other.shape().rank() > 2 && other.shape().dim(0) == shape.dim(0));
    }

    private static boolean isSquare(int values) {
        for (int channels : new int[] {1, 3}) {
            int side = (int) Math.round(Math.sqrt(values / channels));
            if (side >= SMALLEST_SIDE && side * side * channels == values) {
                return true;
            }
        }
        return false;
    }

    /** The labels that belong to images: of their side, or, where names do not say, the next in the file. */
    private static @Nullable Head labels(Head images, List<Head> all) {
        List<Head> fitting = all.stream()
                .filter(head -> head.shape().dim(0) == images.shape().dim(0))
                .toList();
        List<Head> ofSide = fitting.stream()
                .filter(head -> NpzReader.side(head) == NpzReader.side(images))
                .toList();
        List<Head> some = ofSide.isEmpty() && !DataPlace.saysSide(images.fullName()) ? fitting : ofSide;
        return some.stream()
                .filter(head ->
                        LABELS.matcher(head.name().toLowerCase(Locale.ROOT)).find())
                .findFirst()
                .orElse(some.isEmpty() ? null : some.get(0));
    }
}
