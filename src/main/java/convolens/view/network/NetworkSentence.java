package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.view.control.code.MarkedLine;
import java.util.List;
import javafx.beans.InvalidationListener;

/** What the column does that the activation has reached, and what it takes to learn. */
public final class NetworkSentence {
    private final NetworkModel model;
    private final Messages messages;
    private final MarkedLine line = new MarkedLine();

    public NetworkSentence(NetworkModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        line.setId("network-sentence");
        InvalidationListener changed = observable -> show();
        List.of(
                        model.passProperty(),
                        model.answer().hiddenProperty(),
                        model.timeline().positionProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    public MarkedLine node() {
        return line;
    }

    private void show() {
        NetworkPass pass = model.getPass();
        if (pass == null || model.getColumns().isEmpty()) {
            line.setText(messages.text("network.waiting"));
            return;
        }
        int index = model.flow().reachedColumn();
        NetworkColumn column = model.getColumns().get(index);
        line.setText(at(
                switch (column.kind()) {
                    case PICTURE -> picture(pass);
                    case CONVOLUTION ->
                        messages.text(
                                "network.says.CONVOLUTION",
                                column.name(),
                                column.maps(),
                                pass.output(column.first() - 1).dim(1),
                                filter(pass, column),
                                column.maps());
                    case MAX_POOLING, AVERAGE_POOLING ->
                        messages.text("network.says." + column.kind(), column.name(), column.extents());
                    case AFFINE -> {
                        int inputs = pass.shape(column.first() - 1).sizeOfOne();
                        yield messages.text(
                                "network.says.AFFINE",
                                column.name(),
                                column.maps(),
                                inputs,
                                (long) inputs * column.maps() + column.maps());
                    }
                    case NORMALIZATION -> messages.text("network.says.NORMALIZATION", column.extents());
                    case OTHER -> messages.text("network.says.OTHER", column.extents());
                    case ANSWER -> answer(pass);
                }));
    }

    private String at(String said) {
        double epochs = model.learnedEpochs();
        return Double.isNaN(epochs) ? said : messages.text("network.at", EpochRow.words(messages, epochs), said);
    }

    private String filter(NetworkPass pass, NetworkColumn column) {
        var weights = pass.weights(column.first());
        return weights == null
                ? ""
                : weights.dim(0) + "·" + weights.dim(1) + "·" + weights.dim(2) + "·" + weights.dim(3) + " + "
                        + weights.dim(0) + " = " + messages.number(weights.size() + weights.dim(0));
    }

    private String picture(NetworkPass pass) {
        return messages.text(
                "network.says.PICTURE",
                pass.input().dim(2) + "×" + pass.input().dim(3),
                pass.input().dim(1));
    }

    private String answer(NetworkPass pass) {
        if (model.answer().isHidden()) {
            return messages.text("network.says.hidden");
        }
        NetworkPicture picture = model.getPassed();
        int answer = pass.answer();
        String name = model.className(answer);
        String sure = messages.number(pass.probabilities()[answer], 4);
        if (picture == null || !picture.isLabelled()) {
            return messages.text("network.says.ANSWER", name, sure);
        }
        return picture.label() == answer
                ? messages.text("network.says.right", name, sure)
                : messages.text("network.says.wrong", name, sure, model.className(picture.label()));
    }
}
