package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkPicture;
import convolens.model.train.RunModel;
import convolens.view.network.opened.OpenedRow;
import convolens.view.setup.SettingsGroup;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The settings that say which network a scene looks into, and at which epoch of its run. */
public final class SourceGroup {
    private SourceGroup() {}

    /**
     * The group of a scene.
     *
     * @param id what the ids of its parts begin with
     * @param runs whose networks can be chosen
     * @param picture the one that goes through the network; null where there is none
     */
    public static SettingsGroup of(
            String id,
            NetworkChoice network,
            ObservableList<RunModel> runs,
            Messages messages,
            SourceActions actions,
            @Nullable ObservableValue<NetworkPicture> picture) {
        return new SettingsGroup(
                messages,
                "network.network",
                new SourceRow(id + "-source", network.sourceProperty(), network.shipped(), runs, messages)
                        .onChoose(actions::choose)
                        .onOpen(actions::openNetwork),
                new OpenedRow(id + "-opened", network.sourceProperty(), messages, actions.opened(), picture),
                new EpochRow(id + "-epoch", network.epochs(), messages, actions::seekEpoch));
    }
}
