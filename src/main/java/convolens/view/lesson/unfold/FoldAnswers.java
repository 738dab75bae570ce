package convolens.view.lesson.unfold;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.unfold.Question;
import convolens.model.unfold.UnfoldFrame;
import convolens.view.paint.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainSteps;
import java.util.List;

/** What readers ask about col2im, answered with the numbers on the stage. */
final class FoldAnswers {
    private static final int MOST_TERMS = 9;

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
        return chain.sources(chain.writing(image), cell);
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
        int most = 0;
        for (int cell = 0; cell < image.size(); cell++) {
            if (!image.isPadding(cell)) {
                all++;
                wrong += sets.settled(image.name(), cell) == image.value(cell) ? 0 : 1;
                int arriving = uses(cell);
                if (arriving > most) {
                    most = arriving;
                    chosen = cell;
                }
            }
        }
        if (most <= 1) {
            return messages.text("question.add.apart");
        }
        int[] sources = sources(frame.chain(), image.name(), chosen);
        ChainArray col = folded(frame.chain());
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < Math.min(MOST_TERMS, sources.length); i++) {
            terms.append(i == 0 ? "" : " + ").append(number(col.value(sources[i])));
        }
        terms.append(sources.length > MOST_TERMS ? " + …" : "");
        return messages.text(
                "question.add.answer",
                new CellNames(frame.chain()).of(image.name(), chosen),
                most,
                terms,
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
                int uses = x.geometry().uses(x.imageRow(cell), x.imageColumn(cell));
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
        return x.geometry().uses(x.imageRow(cell), x.imageColumn(cell));
    }

    private String buffer() {
        WindowGeometry g = image.geometry();
        int stop = g.filterHeight() - 1 + g.strideY() * g.outputHeight();
        int rows = g.height() + 2 * g.paddingY() + g.strideY() - 1;
        return messages.text(
                g.strideY() > 1 ? "question.buffer.answer" : "question.buffer.one",
                g.filterHeight() - 1,
                stop,
                g.height() + " + 2·" + g.paddingY() + " + " + g.strideY() + " − 1 = " + rows,
                g.strideY() - 1,
                g.strideY(),
                g.outputHeight());
    }

    private int uses(int cell) {
        return image.geometry().uses(image.imageRow(cell), image.imageColumn(cell));
    }

    private String number(float value) {
        return new NumberText(messages.locale()).exact(value);
    }
}
