package convolens.model.train;

import convolens.run.TrainField;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a run is called: the settings in which it differs from the others.
 *
 * @param fields those settings, the network first; optimizer and learning rate where there is nothing to tell apart, behind
 *     the network if it is not the chapter's
 * @param data whether it differs in its data set
 * @param twin 0, or which of several runs with the same settings it is, from 1
 */
public record RunName(List<TrainField> fields, boolean data, int twin) {

    /** The name of a run among all runs, of which it is one. */
    public static RunName of(RunModel run, List<RunModel> among) {
        // a run with a name of its own is told apart by that
        List<RunModel> all = among.stream()
                .filter(other -> other == run || other.nameProperty().get().isBlank())
                .toList();
        TrainSettings mine = run.settings();
        Set<TrainField> differing = EnumSet.noneOf(TrainField.class);
        for (TrainField field : TrainField.values()) {
            if (all.stream().anyMatch(other -> differ(field, mine, other.settings()))) {
                differing.add(field);
            }
        }
        boolean data = all.stream().anyMatch(other -> !other.settings().folder().equals(mine.folder()));
        if ((differing.isEmpty() && !data) || differing.contains(TrainField.OPTIMIZER)) {
            differing.add(TrainField.OPTIMIZER);
            differing.add(TrainField.LEARNING_RATE);
            if (mine.network().kind() != TrainNetwork.Kind.SIMPLE) {
                differing.add(TrainField.NETWORK);
            }
        }
        return new RunName(networkFirst(differing), data, twin(run, all));
    }

    private static List<TrainField> networkFirst(Set<TrainField> fields) {
        List<TrainField> ordered = new ArrayList<>(fields);
        if (ordered.remove(TrainField.NETWORK)) {
            ordered.add(0, TrainField.NETWORK);
        }
        return List.copyOf(ordered);
    }

    /** A setting that one of two does not use is no difference in that setting; threads change no result. */
    private static boolean differ(TrainField field, TrainSettings a, TrainSettings b) {
        return field != TrainField.THREADS
                && field.isUsedBy(a)
                && field.isUsedBy(b)
                && (Double.compare(field.get(a), field.get(b)) != 0
                        || field == TrainField.NETWORK
                                && a.network().kind() == TrainNetwork.Kind.OWN
                                && !Objects.equals(
                                        a.network().own(), b.network().own()));
    }

    private static int twin(RunModel run, List<RunModel> all) {
        List<RunModel> same = all.stream()
                .filter(other ->
                        other.settings().withThreads(1).equals(run.settings().withThreads(1)))
                .toList();
        return same.size() < 2 ? 0 : same.indexOf(run) + 1;
    }
}
