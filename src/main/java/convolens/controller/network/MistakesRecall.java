package convolens.controller.network;

import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.network.EpochChoice;
import convolens.model.network.MistakesModel;
import convolens.model.network.MistakesMoment;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import org.jspecify.annotations.Nullable;

/** Tells what the scene shows, and shows it again: first the answers of one network, then those of the other, then the rest. */
final class MistakesRecall {
    private final MistakesModel model;
    private final NetworkFinder finder;
    private final Answers answers;
    private final SceneMemory<MistakesMoment> memory;
    private @Nullable MistakesMoment wanted;
    private @Nullable NetworkSource other;

    /** Lets networks answer; {@link #arrive} is called when they have, {@link #giveUp} when they cannot. */
    interface Answers {
        /** Looks at the answers of a network, unless they are looked at. */
        void ofOne(NetworkSource source);

        /** Compares with another; null for none. */
        void ofOther(@Nullable NetworkSource source);
    }

    MistakesRecall(MistakesModel model, NetworkFinder finder, Answers answers) {
        this.model = model;
        this.finder = finder;
        this.answers = answers;
        this.memory = new SceneMemory<>(
                MistakesMoment.class,
                this::now,
                this::take,
                MistakesMoment.opening(model.network().shipped().get(0)));
    }

    SceneMemory<MistakesMoment> memory() {
        return memory;
    }

    /** Whether all that was asked for is shown. */
    boolean isSettled() {
        return wanted == null;
    }

    private MistakesMoment now() {
        NetworkSource source = model.sourceProperty().get();
        NetworkSource compared = model.otherProperty().get();
        if (wanted != null || source == null) {
            return wanted == null ? memory.opening() : wanted;
        }
        return new MistakesMoment(
                NetworkReference.of(source, model.epochs().getMoment()),
                compared == null
                        ? null
                        : NetworkReference.of(compared, model.otherEpochs().getMoment()),
                model.cellProperty().get(),
                model.shownProperty().get(),
                model.orderProperty().get(),
                StepMoment.of(model.timeline()));
    }

    private void take(MistakesMoment moment) {
        finder.require(moment.network());
        if (moment.other() != null) {
            finder.require(moment.other());
        }
        wanted = moment;
        finder.find(moment.network(), model.sourceProperty().get(), one -> {
            if (moment.other() == null) {
                show(moment, one, null);
            } else {
                finder.find(moment.other(), null, second -> show(moment, one, second));
            }
        });
    }

    private void show(MistakesMoment moment, @Nullable NetworkSource one, @Nullable NetworkSource second) {
        wanted = moment;
        other = second;
        NetworkSource source = one != null
                ? one
                : model.sourceProperty().get() != null ? model.sourceProperty().get() : first();
        remember(model.epochs(), source, moment.network());
        answers.ofOther(null);
        answers.ofOne(source);
    }

    private NetworkSource first() {
        return model.network().shipped().get(0);
    }

    private static void remember(EpochChoice epochs, NetworkSource source, @Nullable NetworkReference reference) {
        if (reference != null && source instanceof NetworkSource.Trained trained) {
            epochs.remember(trained.run(), reference.moment(trained.run()));
        }
    }

    /** A network has answered all images. */
    void arrive() {
        MistakesMoment moment = wanted;
        NetworkSource second = other;
        if (moment == null) {
            return;
        }
        if (second != null && !model.isCompared()) {
            remember(model.otherEpochs(), second, moment.other());
            other = null;
            answers.ofOther(second);
            return;
        }
        wanted = null;
        model.orderProperty().set(moment.order());
        model.shownProperty().set(model.isCompared() ? moment.shown() : MistakesModel.Shown.CELL);
        model.cellProperty().set(isThere(moment.cell()) ? moment.cell() : null);
        moment.step().show(model.timeline());
    }

    private boolean isThere(MistakesModel.@Nullable Cell cell) {
        return cell != null
                && cell.label() >= 0
                && cell.label() < model.classes()
                && cell.answer() >= 0
                && cell.answer() < model.classes();
    }

    /** Something else was asked for, or a network cannot be read. */
    void giveUp() {
        wanted = null;
        other = null;
    }
}
