package convolens.controller.units;

import convolens.controller.network.NetworkFinder;
import convolens.model.SceneMemory;
import convolens.model.StepMoment;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.units.AscentSetup;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.model.units.UnitsMoment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the scene shows, and shows it again: the network, then the unit when the data have been searched, then the step
 * when the picture for it is made.
 */
final class UnitsRecall {
    private final DeepUnitsModel model;
    private final NetworkFinder finder;
    private final Consumer<NetworkSource> loading;
    private final Consumer<DeepUnitsModel.Data> searching;
    private final SceneMemory<UnitsMoment> memory;
    private @Nullable UnitsMoment wanted;

    /**
     * @param loading loads a network; {@link #loaded} is called when it is there
     * @param searching searches data; {@link #proceed} is called when they have been, and when a picture is made
     */
    UnitsRecall(
            DeepUnitsModel model,
            NetworkFinder finder,
            Consumer<NetworkSource> loading,
            Consumer<DeepUnitsModel.Data> searching) {
        this.model = model;
        this.finder = finder;
        this.loading = loading;
        this.searching = searching;
        this.memory = new SceneMemory<>(UnitsMoment.class, this::now, this::take, opening());
    }

    SceneMemory<UnitsMoment> memory() {
        return memory;
    }

    /** Whether all that was asked for is shown. */
    boolean isSettled() {
        return wanted == null;
    }

    private NetworkChoice choice() {
        return model.network().network();
    }

    private NetworkSource first() {
        return choice().shipped().get(1);
    }

    private UnitsMoment opening() {
        return new UnitsMoment(
                NetworkReference.of(first()),
                DeepUnitsModel.Data.TEST,
                DeepUnitsModel.Tile.NINE,
                DeepUnitsModel.Order.ONE_CLASS,
                0,
                0,
                0,
                AscentSetup.usual(),
                new StepMoment(null, Integer.MAX_VALUE));
    }

    private UnitsMoment now() {
        NetworkSource source = choice().sourceProperty().get();
        if (wanted != null || source == null) {
            return wanted == null ? opening() : wanted;
        }
        return new UnitsMoment(
                NetworkReference.of(source, choice().epochs().getMoment()),
                model.dataProperty().get(),
                model.tileProperty().get(),
                model.orderProperty().get(),
                model.column(),
                model.unit(),
                model.patchProperty().get(),
                model.ascent().setup().get(),
                StepMoment.of(model.ascent().timeline()));
    }

    private void take(UnitsMoment moment) {
        finder.require(moment.network());
        NetworkSource now = choice().sourceProperty().get();
        finder.find(moment.network(), now, found -> {
            NetworkSource source = found != null ? found : now != null ? now : first();
            wanted = moment;
            model.tileProperty().set(moment.tile());
            model.orderProperty().set(moment.order());
            model.ascent().setup().change(moment.ascent());
            show(moment, source, now);
        });
    }

    private void show(UnitsMoment moment, NetworkSource source, @Nullable NetworkSource now) {
        if (source instanceof NetworkSource.Trained trained) {
            choice().epochs().remember(trained.run(), moment.network().moment(trained.run()));
        }
        boolean same = source.equals(now)
                && choice().epochs().remembered(source) == choice().epochs().getMoment();
        if (same) {
            searching.accept(moment.data());
            loaded();
            proceed();
        } else {
            model.dataProperty().set(moment.data());
            loading.accept(source);
        }
    }

    /** The network is there: its unit can be looked at while the data are searched. */
    void loaded() {
        UnitsMoment moment = wanted;
        if (moment != null) {
            if (moment.layer() > 0) {
                model.chooseLayer(moment.layer());
            }
            model.chooseUnit(moment.unit());
        }
    }

    /** The data have been searched, or a picture is made. */
    void proceed() {
        UnitsMoment moment = wanted;
        FoundPatches found = model.getFound();
        boolean searched = model.imagesProperty().get() == 0 || found != null && found.isWhole();
        if (moment == null || !searched) {
            return;
        }
        // what was found has chosen the first unit of the wall
        loaded();
        if (model.ascent().isMade()) {
            wanted = null;
            model.patchProperty()
                    .set(Math.min(
                            moment.patch(),
                            Math.max(0, model.patches(model.unit()).size() - 1)));
            moment.step().show(model.ascent().timeline());
        }
    }

    /** Something else was asked for, or the network cannot be read. */
    void giveUp() {
        wanted = null;
    }
}
