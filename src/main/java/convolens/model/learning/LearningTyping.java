package convolens.model.learning;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.NumberBlock;
import convolens.model.setup.Refusal;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import convolens.model.setup.Setup;
import convolens.model.setup.Spot;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is typed: numbers of the input, of the target filter or a drawn target, and the numbers of the optimizer. What cannot
 * be used changes nothing, and is explained.
 */
public final class LearningTyping {
    /** The numbers that are typed into fields. */
    public enum Field {
        /** η, above 0. */
        RATE,
        /** α. */
        MOMENTUM,
        /** ρ. */
        DECAY,
        /** β1. */
        BETA1,
        /** β2. */
        BETA2,
        /** Of the random filter at the start; a whole number. */
        SEED
    }

    /** Which field was refused, and why. */
    public record RefusedField(Field field, Refusal refusal) {}

    private final Setup<LearningSettings> setup;
    private final ReadOnlyObjectWrapper<@Nullable RefusedField> refused = new ReadOnlyObjectWrapper<>(this, "refused");

    LearningTyping(Setup<LearningSettings> setup) {
        this.setup = setup;
        setup.contentsProperty().addListener(observable -> refused.set(null));
    }

    /** The field that was typed into last and refused; null if what was typed is used. */
    public ReadOnlyObjectProperty<@Nullable RefusedField> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    private LearningSettings settings() {
        return setup.besidesProperty().get();
    }

    // Fields

    /** Sets a number. Returns whether it is possible. */
    public boolean type(Field field, String typed) {
        try {
            setup.setBesides(with(field, NumberBlock.number(typed)));
            refused.set(null);
            return true;
        } catch (RefusedException e) {
            refused.set(new RefusedField(field, e.refusal()));
            return false;
        }
    }

    private LearningSettings with(Field field, float value) throws RefusedException {
        LearningSettings now = settings();
        LearningSettings.Shares s = now.shares();
        double exact = Double.parseDouble(Float.toString(value));
        switch (field) {
            case RATE -> {
                if (!(exact > 0)) {
                    throw new RefusedException(Reason.MUST_BE_POSITIVE, value);
                }
                return now.withRate(exact);
            }
            case SEED -> {
                if (exact != Math.rint(exact) || exact < 0) {
                    throw new RefusedException(Reason.OUT_OF_RANGE, value, 0, 1_000_000);
                }
                return now.withSeed((long) exact);
            }
            default -> {
                if (!(exact >= 0 && exact < 1)) {
                    throw new RefusedException(Reason.MUST_BE_BELOW_ONE, value);
                }
            }
        }
        return now.with(new LearningSettings.Shares(
                field == Field.MOMENTUM ? exact : s.momentum(),
                field == Field.DECAY ? exact : s.decay(),
                field == Field.BETA1 ? exact : s.beta1(),
                field == Field.BETA2 ? exact : s.beta2()));
    }

    /** The number that a field shows; 0 for a learning rate that is not typed. */
    public double value(Field field) {
        LearningSettings now = settings();
        return switch (field) {
            case RATE -> now.typedRate();
            case MOMENTUM -> now.shares().momentum();
            case DECAY -> now.shares().decay();
            case BETA1 -> now.shares().beta1();
            case BETA2 -> now.shares().beta2();
            case SEED -> now.seed();
        };
    }

    // Cells

    /** Whether a number can be typed into a cell. */
    public boolean isTyped(LearningSpot spot) {
        return switch (spot.part()) {
            case INPUT -> !setup.getState().geometry().isPadding(spot.row(), spot.column());
            case GOAL -> true;
            case TARGET -> settings().isDrawn();
            default -> false;
        };
    }

    /** Sets a cell to a typed number. Returns whether it was one. */
    public boolean type(LearningSpot spot, String typed) {
        if (!isTyped(spot)) {
            return false;
        }
        if (spot.part() != LearningPart.TARGET) {
            return setup.type(0, cell(spot), typed);
        }
        try {
            paint(spot, NumberBlock.number(typed), null);
            return true;
        } catch (RefusedException e) {
            setup.refuse(e.refusal());
            return false;
        }
    }

    /** Pastes a block of numbers from a cell on. Returns whether it fitted. */
    public boolean paste(LearningSpot spot, String text) {
        if (!isTyped(spot)) {
            return false;
        }
        if (spot.part() != LearningPart.TARGET) {
            return setup.paste(0, cell(spot), text);
        }
        try {
            NumberBlock block = NumberBlock.parse(text);
            Tensor map = target();
            int rows = map.dim(0) - spot.row();
            int columns = map.dim(1) - spot.column();
            if (block.height() > rows || block.width() > columns) {
                throw new RefusedException(Reason.BLOCK_DOES_NOT_FIT, block.height(), block.width(), rows, columns);
            }
            for (int row = 0; row < block.height(); row++) {
                for (int column = 0; column < block.width(); column++) {
                    map.set(block.at(row, column), spot.row() + row, spot.column() + column);
                }
            }
            setup.setBesides(settings().withDrawn(map));
            return true;
        } catch (RefusedException e) {
            setup.refuse(e.refusal());
            return false;
        }
    }

    /** Adds to a cell, as by scrolling. */
    public void nudge(LearningSpot spot, float difference) {
        if (isTyped(spot) && spot.part() != LearningPart.TARGET) {
            setup.nudge(0, cell(spot), difference);
        } else if (isTyped(spot)) {
            paint(spot, target().get(spot.row(), spot.column()) + difference, List.of("nudge", spot));
        }
    }

    /** Sets a cell of a drawn target. @param gesture what belongs to one gesture is undone at once; null for none */
    public void paint(LearningSpot spot, float value, @Nullable Object gesture) {
        Tensor map = target();
        if (map.get(spot.row(), spot.column()) != value) {
            map.set(value, spot.row(), spot.column());
            setup.setBesides(settings().withDrawn(map), gesture);
        }
    }

    /** What a stroke over a drawn target leaves: its largest value, or 1 where that is not positive. */
    public float brush() {
        float largest = 0;
        for (float value : target().data()) {
            largest = Math.max(largest, value);
        }
        return largest > 0 ? largest : 1;
    }

    /** The target as it is set, (OH,OW): a copy. */
    private Tensor target() {
        return map(LearningRun.target(setup.getState(), settings()));
    }

    /** A map (1,1,OH,OW) as (OH,OW), a copy. */
    static Tensor map(Tensor of) {
        Tensor map = Tensor.zeros(of.dim(2), of.dim(3));
        System.arraycopy(of.data(), 0, map.data(), 0, map.size());
        return map;
    }

    private Spot cell(LearningSpot spot) {
        return spot.part() == LearningPart.INPUT
                ? new Spot.Input(0, spot.row(), spot.column())
                : new Spot.Filter(0, 0, spot.row(), spot.column());
    }

    /** Whether a state of another size has a cell. */
    static boolean exists(LearningSpot spot, WindowGeometry g) {
        int rows = spot.part().isMap() ? g.outputHeight() : g.filterHeight();
        int columns = spot.part().isMap() ? g.outputWidth() : g.filterWidth();
        return spot.part() == LearningPart.INPUT
                ? spot.row() < g.height() + g.paddingY() && spot.column() < g.width() + g.paddingX()
                : spot.row() < rows && spot.column() < columns;
    }
}
