package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.ElementType;
import convolens.data.image.Fitting;
import convolens.data.image.ImageFile;
import convolens.data.image.Preprocessing;
import convolens.data.image.Resampling;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Reads pictures of any size into images of one size, a byte each value.
 *
 * @param channels 1 for grey, 3 for colours
 * @param height rows of an image
 * @param width columns of an image
 * @param fit how pictures of other proportions get there
 */
record PictureLoader(int channels, int height, int width, String fit) {
    private static final int LOOKED_AT = 60;
    private static final int LARGEST_KEPT = 96;
    private static final int USUAL = 32;
    /** Pictures are first shrunk to so many times the wanted size, so that a narrow one can still be cut. */
    private static final int FINER = 4;

    /**
     * What pictures ask for, unless it has been chosen: the size that they all have, or 32×32; grey if all of them are.
     */
    static PictureLoader of(List<Path> files, DataChoices chosen) {
        boolean grey = true;
        Shape common = null;
        boolean same = true;
        int looks = Math.min(LOOKED_AT, files.size());
        for (int i = 0; i < looks; i++) {
            try {
                Tensor picture = ImageFile.read(files.get((int) ((long) i * files.size() / looks)), 256)
                        .pixels();
                Shape size = Shape.of(picture.dim(1), picture.dim(2));
                same &= common == null || common.equals(size);
                common = size;
                grey &= picture.dim(0) == 1;
            } catch (DataException e) {
                // told about when all are read
            }
        }
        Shape assumed = same && common != null && Math.max(common.dim(0), common.dim(1)) <= LARGEST_KEPT
                ? common
                : Shape.of(USUAL, USUAL);
        Shape size = chosen.of(DataChoice.SIZE).map(ClassFolderReader::size).orElse(assumed);
        String color = ClassFolderReader.or(chosen, DataChoice.COLOR, grey ? "grey" : "color");
        return new PictureLoader(
                color.equals("grey") ? 1 : 3,
                size.dim(0),
                size.dim(1),
                ClassFolderReader.or(chosen, DataChoice.FIT, "crop"));
    }

    /** What is made of the pictures. */
    DataChoices assumed() {
        return DataChoices.NONE
                .with(DataChoice.COLOR, channels == 1 ? "grey" : "color")
                .with(DataChoice.SIZE, height + "x" + width)
                .with(DataChoice.FIT, fit);
    }

    /**
     * Pictures that were read.
     *
     * @param pixels of those that could be read, one after the other
     * @param broken which could not, by their numbers, and for each a sentence why
     */
    record Loaded(PictureLoader loader, List<Path> files, byte[] pixels, SortedMap<Integer, String> broken) {
        /** The numbers of the pictures that could be read. */
        IntStream kept() {
            return IntStream.range(0, files.size()).filter(i -> !broken.containsKey(i));
        }

        CountedArray array(String name) {
            return new CountedArray(
                    name,
                    ElementType.UBYTE,
                    Shape.of(files.size() - broken.size(), loader.channels, loader.height, loader.width),
                    pixels,
                    "picture",
                    0);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(pixels);
        }

        @Override
        public String toString() {
            return files.size() + " pictures";
        }
    }

    /**
     * Reads pictures, on all processors.
     *
     * @param share how much of all has been read before
     * @param all how many pictures there are in all
     */
    Loaded load(List<Path> files, double share, int all, Reading reading) throws DataException {
        int elements = channels * height * width;
        if ((long) elements * files.size() > Reading.room()) {
            throw new DataException(files.size() + " pictures of " + height + "×" + width + " need more than the "
                    + Reading.room() + " bytes that there is room for: expected a smaller --data-size, or Java with a"
                    + " larger -Xmx");
        }
        byte[] pixels = new byte[elements * files.size()];
        ConcurrentSkipListMap<Integer, String> broken = new ConcurrentSkipListMap<>();
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, files.size()).parallel().forEach(i -> {
            reading.check();
            try {
                put(read(files.get(i)), pixels, i * elements);
            } catch (DataException e) {
                broken.put(i, String.valueOf(e.getMessage()));
            }
            reading.progress().accept(share + done.incrementAndGet() / (double) all);
        });
        int to = 0;
        for (int i = 0; i < files.size(); i++) {
            if (!broken.containsKey(i)) {
                System.arraycopy(pixels, i * elements, pixels, to, elements);
                to += elements;
            }
        }
        return new Loaded(this, files, pixels, broken);
    }

    private static void put(Tensor image, byte[] pixels, int at) {
        float[] values = image.data();
        for (int i = 0; i < values.length; i++) {
            pixels[at + i] = (byte) Math.round(255 * values[i]);
        }
    }

    private Tensor read(Path file) throws DataException {
        Tensor picture = ImageFile.read(file, FINER * Math.max(height, width)).pixels();
        Tensor colored = channels == 1 ? Resampling.grey(picture) : colors(picture);
        return Fitting.to(colored, height, width, Preprocessing.fit(fit));
    }

    private static Tensor colors(Tensor picture) {
        if (picture.dim(0) == 3) {
            return picture;
        }
        Tensor made = Tensor.zeros(3, picture.dim(1), picture.dim(2));
        for (int c = 0; c < 3; c++) {
            System.arraycopy(picture.data(), 0, made.data(), c * picture.size(), picture.size());
        }
        return made;
    }
}
