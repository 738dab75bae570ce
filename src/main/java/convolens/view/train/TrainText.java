package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.RunName;
import convolens.model.train.RunReference;
import convolens.run.TrainCorrection;
import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Settings and runs in words. */
public final class TrainText {
    private static final List<String> NETWORKS = List.of("SimpleConvNet", "DeepConvNet", "LeNet-5");
    private static final List<String> SCHEDULES = List.of("train.schedule.epoch", "train.schedule.book");

    private final Messages messages;

    public TrainText(Messages messages) {
        this.messages = messages;
    }

    /** The name of a setting. */
    public String name(TrainField field) {
        return messages.text("train.field." + field.stem());
    }

    /** The value of a setting: all its digits, because 0.0005 is not 0.001. */
    public String value(TrainField field, double value) {
        return switch (field) {
            case OPTIMIZER -> TrainField.optimizers().get((int) value);
            case NETWORK -> value < NETWORKS.size() ? NETWORKS.get((int) value) : messages.text("train.network.own");
            case SCHEDULE -> messages.text(SCHEDULES.get((int) value));
            default -> field.isWhole() ? messages.number((long) value) : decimal(value);
        };
    }

    /** What a setting is about. */
    public String hint(TrainField field) {
        return messages.text("train.hint." + field.stem());
    }

    /** Why a setting could not be as asked, and what is used instead. */
    public String correction(TrainCorrection correction, TrainLimits.Span span, TrainData data) {
        TrainField field = correction.field();
        String asked = value(field, correction.asked());
        String used = value(field, correction.used());
        String image = data.height() + "×" + data.width();
        boolean isRound =
                correction.asked() < span.min() || field == TrainField.HIDDEN && span.max() == TrainLimits.MAX_HIDDEN;
        if (isRound && !field.isChoice()) {
            return messages.text("train.limit.range", asked, value(field, span.min()), value(field, span.max()), used);
        }
        return switch (field) {
            case FILTER_SIZE -> messages.text("train.limit.filterSize", asked, used, image);
            case STRIDE -> messages.text("train.limit.stride", asked, used, image);
            case HIDDEN -> messages.text("train.limit.hidden", asked, used, TrainLimits.MAX_PARAMETERS);
            case BATCH_SIZE -> messages.text("train.limit.batchSize", asked, used);
            case NETWORK -> messages.text(correction.asked() == 1 ? "train.limit.network" : "train.limit.own", image);
            default ->
                messages.text("train.limit.range", asked, value(field, span.min()), value(field, span.max()), used);
        };
    }

    /** What was typed and is no number. */
    public String notANumber(String typed) {
        return messages.text("train.limit.number", typed);
    }

    /** What a run is called: as the user named it, or by what differs. */
    public String name(RunModel run, List<RunModel> all) {
        if (!run.nameProperty().get().isBlank()) {
            return run.nameProperty().get();
        }
        RunName name = RunName.of(run, all);
        TrainSettings settings = run.settings();
        List<String> parts = new ArrayList<>();
        for (TrainField field : name.fields()) {
            String value = value(field, field.get(settings));
            boolean afterOptimizer =
                    field == TrainField.LEARNING_RATE && name.fields().contains(TrainField.OPTIMIZER);
            if (afterOptimizer) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + value);
            } else if (field == TrainField.OPTIMIZER || field == TrainField.NETWORK || field == TrainField.SCHEDULE) {
                parts.add(value);
            } else {
                parts.add(name(field) + " " + value);
            }
        }
        if (name.data()) {
            parts.add(data(settings));
        }
        String text = String.join(" · ", parts);
        return name.twin() == 0 ? text : text + " #" + name.twin();
    }

    /** What a run is called that is not here. */
    public String name(RunReference reference) {
        RunModel run = new RunModel(reference.settings());
        run.nameProperty().set(reference.name());
        return name(run, List.of(run));
    }

    /** What a data set is called in short. */
    public String data(TrainSettings settings) {
        if (settings.isMnist()) {
            return "MNIST";
        }
        Path last = Path.of(settings.dataPath()).getFileName();
        return last == null ? settings.dataPath() : last.toString();
    }

    /** A duration. */
    public String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return messages.text("train.seconds", whole);
        }
        return whole < 3_600
                ? messages.text("train.minutes", whole / 60, whole % 60)
                : messages.text("train.hours", whole / 3_600, whole % 3_600 / 60);
    }

    private static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal =
                new BigDecimal(Double.toString(value)).round(new MathContext(4)).stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
