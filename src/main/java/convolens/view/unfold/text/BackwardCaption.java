package convolens.view.unfold.text;

import convolens.i18n.Messages;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.Question;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.ChainStep;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentence below the arrays of the way back, with the numbers of the moment. */
final class BackwardCaption {
    private final UnfoldModel model;
    private final Messages messages;

    BackwardCaption(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** The sentence about the cell that is pointed at, or about the scene; null where another one is to be said. */
    @Nullable
    String of(UnfoldFrame frame) {
        ArrayCell pointed = model.pointedProperty().get();
        if (pointed != null && frame.chain().has(pointed.array())) {
            return about(frame, pointed);
        }
        if (frame.step().operation().kind() == ChainOperation.Kind.DIFFERENCE) {
            ChainStep step = frame.step();
            int cell = frame.chain().array(step.operation().result()).axes().cell(step.at());
            return step.isOneCell() ? new CheckCaption(messages).of(frame, cell) : null;
        }
        if (!model.preset().folds()) {
            return null;
        }
        Question question = model.questionProperty().get();
        if (question != null) {
            return new FoldAnswers(frame, messages).of(question);
        }
        if (frame.steps().overwrites()) {
            return new FoldAnswers(frame, messages).of(Question.ADD);
        }
        boolean stepAlone = model.panes().focusedProperty().get();
        return stepAlone && model.preset().isExplained()
                ? messages.text("unfold.about."
                        + frame.step().operation().result().name().toLowerCase(Locale.ROOT))
                : null;
    }

    private @Nullable String about(UnfoldFrame frame, ArrayCell pointed) {
        CellNames names = new CellNames(frame.chain());
        ChainArray array = frame.chain().array(pointed.array());
        String name = names.of(pointed.array(), pointed.cell());
        String value = number(array.value(pointed.cell()));
        Map<ArrayName, BitSet> linked = model.linkedProperty().get();
        return switch (pointed.array()) {
            case IMG, DX -> sum(frame, pointed, name);
            case DCOL, DCOL_POOLING -> {
                ArrayName image = frame.chain().has(ArrayName.IMG) ? ArrayName.IMG : ArrayName.DX;
                BitSet to = linked.get(image);
                yield to == null || to.isEmpty()
                        ? null
                        : messages.text("unfold.link.dcol", name, value, names.of(image, to.nextSetBit(0)));
            }
            case DOUT, DOUT_2D, DROW_RESULT -> {
                BitSet to = linked.get(ArrayName.DX);
                yield to == null
                        ? messages.text("unfold.link.dout", name, value)
                        : messages.text("unfold.link.dout.to", name, value, to.cardinality());
            }
            case DB -> messages.text("unfold.link.db", name, value, count(linked, ArrayName.DOUT_2D));
            case DW, DW_COL ->
                messages.text(
                        "unfold.link.dw",
                        name,
                        value,
                        frame.chain().array(ArrayName.DOUT_2D).height());
            case OVERLAPS -> messages.text("unfold.link.overlaps", (int) array.value(pointed.cell()));
            case ANALYTIC, NUMERIC, ERROR -> new CheckCaption(messages).of(frame, pointed.cell());
            default -> null;
        };
    }

    private String sum(UnfoldFrame frame, ArrayCell pointed, String name) {
        ChainArray image = frame.chain().array(pointed.array());
        int[] sources = FoldAnswers.sources(frame.chain(), pointed.array(), pointed.cell());
        if (sources.length == 0) {
            return messages.text("unfold.link.fold.none", name);
        }
        if (image.isPadding(pointed.cell())) {
            return messages.text("unfold.link.fold.padding", name, sources.length);
        }
        String all = FoldAnswers.sum(frame, sources, new NumberText(messages.locale()));
        String settled = number(frame.steps().settled(pointed.array(), pointed.cell()));
        return messages.text(
                frame.steps().overwrites() ? "unfold.link.fold.set" : "unfold.link.fold",
                name,
                sources.length,
                all,
                number(image.value(pointed.cell())),
                settled);
    }

    private static int count(Map<ArrayName, BitSet> linked, ArrayName array) {
        return linked.containsKey(array) ? linked.get(array).cardinality() : 0;
    }

    private String number(float value) {
        return new NumberText(messages.locale()).exact(value);
    }
}
