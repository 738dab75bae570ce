package convolens.view.unfold.text;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.unfold.Question;
import convolens.model.unfold.UnfoldFrame;
import convolens.raster.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainSteps;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What readers ask about col2im, answered with the numbers on the stage. */
final class FoldAnswers {
    private static final int MAX_TERMS = 12;

    private final UnfoldFrame frame;
    private final Messages messages;
    private final ChainArray image;

    FoldAnswers(UnfoldFrame frame, Messages messages) {
        this.frame = frame;
        this.messages = messages;
        image = frame.chain().array(image(frame.chain()));
    }

    private static ArrayName image(Chain chain) {
        return chain.has(ArrayName.IMG) ? ArrayName.IMG : ArrayName.DX;
    }

    /** The matrix that is folded. */
    static ChainArray folded(Chain chain) {
        return chain.array(chain.has(ArrayName.DCOL_POOLING) ? ArrayName.DCOL_POOLING : ArrayName.DCOL);
    }

    /** The cells that are added up in a cell of the image. */
    static int[] sources(Chain chain, ArrayName image, int cell) {
        ChainOperation fold = chain.writing(image);
        return fold == null ? new int[0] : chain.sources(fold, cell);
    }

    /** The numbers of what is folded as a sum; beyond a dozen cut off. */
    static String sum(UnfoldFrame frame, int[] sources, NumberText numbers) {
        ChainArray col = folded(frame.chain());
        return IntStream.range(0, Math.min(MAX_TERMS, sources.length))
                .mapToObj(i -> {
                    String number = numbers.exact(col.value(sources[i]));
                    return i == 0 ? number : " + " + StepText.inBrackets(number);
                })
                .collect(Collectors.joining("", "", sources.length > MAX_TERMS ? " + …" : ""));
    }

    String of(Question question) {
        return switch (question) {
            case ADD -> add();
            case INVERSE -> inverse();
            case BUFFER -> buffer();
        };
    }

    private String add() {
        ChainSteps sets = new ChainSteps(
                frame.chain(),
                List.of(frame.chain().writing(image.name())),
                frame.steps().portion(),
                true);
        int wrong = 0;
        int all = 0;
        int chosen = -1;
        int max = 0;
        for (int cell = 0; cell < image.size(); cell++) {
            if (!image.isPadding(cell)) {
                all++;
                wrong += sets.settled(image.name(), cell) == image.value(cell) ? 0 : 1;
                int arriving = uses(cell);
                if (arriving > max) {
                    max = arriving;
                    chosen = cell;
                }
            }
        }
        if (max <= 1) {
            return messages.text("question.add.apart");
        }
        int[] sources = sources(frame.chain(), image.name(), chosen);
        return messages.text(
                "question.add.answer",
                new CellNames(frame.chain()).of(image.name(), chosen),
                max,
                sum(frame, sources, new NumberText(messages.locale())),
                number(image.value(chosen)),
                number(sets.settled(image.name(), chosen)),
                wrong,
                all);
    }

    private String inverse() {
        ChainArray x = frame.chain().array(ArrayName.X);
        int once = 0;
        int all = 0;
        int chosen = -1;
        for (int cell = 0; cell < x.size(); cell++) {
            if (!x.isPadding(cell)) {
                all++;
                int uses = x.imageGeometry().uses(x.imageRow(cell), x.imageColumn(cell));
                once += uses == 1 ? 1 : 0;
                boolean better = chosen < 0 || uses > usesOf(x, chosen) && x.value(cell) != 0;
                chosen = better ? cell : chosen;
            }
        }
        int uses = usesOf(x, chosen);
        float value = x.value(chosen);
        return messages.text(
                "question.inverse.answer",
                new CellNames(frame.chain()).of(ArrayName.X, chosen),
                number(value),
                uses,
                number(uses * value),
                once,
                all);
    }

    private static int usesOf(ChainArray x, int cell) {
        return x.imageGeometry().uses(x.imageRow(cell), x.imageColumn(cell));
    }

    /** Of the rows, or of the columns where only those need more. */
    private String buffer() {
        WindowGeometry g = image.imageGeometry();
        SidePadding p = g.window().padding();
        return g.strideY() > 1 || g.strideX() == 1
                ? buffer(
                        "rows",
                        written(g.height(), p.top(), p.bottom()),
                        g.paddedHeight(),
                        g.strideY(),
                        g.window().spanY(),
                        g.outputHeight())
                : buffer(
                        "columns",
                        written(g.width(), p.left(), p.right()),
                        g.paddedWidth(),
                        g.strideX(),
                        g.window().spanX(),
                        g.outputWidth());
    }

    private static String written(int extent, int before, int behind) {
        return extent + (before == behind ? " + 2·" + before : " + " + before + " + " + behind);
    }

    private String buffer(String along, String padded, int extent, int stride, int filter, int output) {
        int size = extent + stride - 1;
        return messages.text(
                stride > 1 ? "question.buffer.answer." + along : "question.buffer.one",
                filter - 1,
                filter - 1 + stride * output,
                padded + " + " + stride + " − 1 = " + size,
                stride - 1,
                stride,
                output,
                image.isBuffer() ? messages.text("question.buffer.crossed") : "");
    }

    private int uses(int cell) {
        return image.imageGeometry().uses(image.imageRow(cell), image.imageColumn(cell));
    }

    private String number(float value) {
        return new NumberText(messages.locale()).exact(value);
    }
}
