package convolens.view.unfold.text;

import convolens.i18n.Messages;
import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.Padding;
import java.util.BitSet;
import java.util.Map;

/** The sentence below the arrays: about the cell that is pointed at, or about the scene. */
public final class LinkText {
    private final UnfoldModel model;
    private final Messages messages;

    public LinkText(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    public String of(UnfoldFrame frame) {
        String backward = model.gradients() == null ? null : new BackwardCaption(model, messages).of(frame);
        if (backward != null) {
            return backward;
        }
        ArrayCell pointed = model.pointedProperty().get();
        if (pointed == null || !frame.chain().has(pointed.array())) {
            return messages.text(model.lesson().key("caption"));
        }
        ChainArray array = frame.chain().array(pointed.array());
        CellNames names = new CellNames(frame.chain());
        String name = names.of(pointed.array(), pointed.cell());
        String value = new NumberText(messages.locale()).exact(array.value(pointed.cell()));
        Map<ArrayName, BitSet> linked = model.linkedProperty().get();
        return switch (pointed.array()) {
            case X ->
                array.isPadding(pointed.cell())
                        ? messages.text("unfold.link.padding", name, count(linked, unfolded(linked)))
                        : messages.text("unfold.link.x", name, value, count(linked, unfolded(linked)));
            case COL, COL_POOLING, DCOL, DCOL_POOLING ->
                Padding.of(frame.chain(), array, pointed.cell())
                        ? messages.text("unfold.link.colPadding", name)
                        : messages.text("unfold.link.col", name, value, source(frame, linked, names));
            case W, W_COL -> messages.text("unfold.link.w", name, value, count(linked, ArrayName.COL));
            case B -> messages.text("unfold.link.b", name, value, count(linked, ArrayName.OUT));
            default -> messages.text("unfold.link.out", name, value, count(linked, ArrayName.X));
        };
    }

    private static ArrayName unfolded(Map<ArrayName, BitSet> linked) {
        return linked.containsKey(ArrayName.COL_POOLING) ? ArrayName.COL_POOLING : ArrayName.COL;
    }

    private static int count(Map<ArrayName, BitSet> linked, ArrayName array) {
        return linked.containsKey(array) ? linked.get(array).cardinality() : 0;
    }

    private static String source(UnfoldFrame frame, Map<ArrayName, BitSet> linked, CellNames names) {
        ArrayName image = linked.containsKey(ArrayName.X) ? ArrayName.X : ArrayName.DX;
        BitSet cells = linked.get(image);
        return cells == null || !frame.chain().has(image) ? "" : names.of(image, cells.nextSetBit(0));
    }
}
