package convolens.view.affine;

import convolens.i18n.Messages;
import convolens.model.affine.AffineModel;
import convolens.model.affine.AffineOffer;
import convolens.model.affine.AffineState;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.DigitRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.RefusalLabel;
import convolens.view.setup.SettingsGroup;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the scene. */
final class AffineInspector extends VBox {
    private final AffineModel model;
    private final Messages messages;
    private final AffineActions actions;
    private long seed = 1;

    AffineInspector(AffineModel model, Messages messages, AffineActions actions) {
        this.model = model;
        this.messages = messages;
        this.actions = actions;
        getStyleClass().add(Styles.SETTINGS);
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "affine.numbers", small()),
                        new SettingsGroup(messages, "affine.networks", networks(), digits()),
                        new SettingsGroup(messages, "affine.unit", unit()),
                        new SettingsGroup(messages, "settings.parameters", parameters()),
                        new RefusalLabel(model.setup().refusalProperty(), messages, "affine-refusal"),
                        HistoryRow.of(messages, model.setup()));
    }

    private Node small() {
        ChoiceRow<AffineState.Source> row = new ChoiceRow<>("affine", source -> {
            if (source == AffineState.Source.BOOK) {
                model.chooseBook();
            } else {
                model.chooseMaps(seed++);
            }
        });
        row.add(AffineState.Source.BOOK, messages, "affine.book")
                .tip(messages, "affine.book.tip")
                .add(AffineState.Source.MAPS, messages, "affine.maps")
                .tip(messages, "affine.maps.tip");
        showNow(() -> row.show(state().source()));
        return row;
    }

    private Node networks() {
        ChoiceRow<AffineOffer> row = new ChoiceRow<>("offer", actions::choose);
        for (AffineOffer offer : model.offers()) {
            row.add(offer, offer.title());
            row.getChildren()
                    .get(row.getChildren().size() - 1)
                    .setId("affine-offer-" + (row.getChildren().size() - 1));
        }
        showNow(() -> row.show(state().offer()));
        return row;
    }

    private Node digits() {
        Node row = new DigitRow(messages, "affine", "affine.digits.tip", actions::another);
        showNow(() -> row.setDisable(state().offer() == null));
        return row;
    }

    private Node unit() {
        NumberRow row = new NumberRow(messages.bind("affine.unit.index"), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                model.goToUnit(value);
            }

            @Override
            public void endGesture() {
                model.setup().endGesture();
            }
        });
        row.setId("affine-unit");
        Runnable show = () -> row.show(model.getFrame().unit(), 0, state().units() - 1);
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.unit() != now.unit() || old.state() != now.state()) {
                show.run();
            }
        });
        show.run();
        return row;
    }

    private Node parameters() {
        Label count = new Label();
        count.setId("affine-parameters");
        count.getStyleClass().add(Styles.MONO);
        Runnable show = () -> {
            long inputs = state().inputs();
            long units = state().units();
            count.setText(messages.number(inputs) + "·" + messages.number(units) + " + " + messages.number(units)
                    + " = " + messages.number(inputs * units + units));
        };
        messages.localeProperty().addListener(observable -> show.run());
        showNow(show);
        return count;
    }

    private AffineState state() {
        return model.getFrame().state();
    }

    private void showNow(Runnable show) {
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() != now.state()) {
                show.run();
            }
        });
        show.run();
    }
}
