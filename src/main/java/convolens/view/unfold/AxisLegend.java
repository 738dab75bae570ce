package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the numbers beside the rows and above the columns of a matrix count. */
final class AxisLegend {
    private final ChainArray array;

    AxisLegend(ChainArray array) {
        this.array = array;
    }

    /** Whether a row or column has more than one index, so that it has to be said which. */
    boolean isNeeded() {
        return Math.max(array.rows().size(), array.columns().size()) > 2;
    }

    /** In words: "rows: sample, output row, output column · columns: channel, filter row, filter column". */
    String words(Messages messages) {
        Function<Axis, String> name =
                axis -> messages.text("axis.name." + axis.name().toLowerCase(Locale.ROOT));
        String rows = joined(array.rows(), ", ", name);
        String columns = joined(array.columns(), ", ", name);
        return columns.isEmpty()
                ? messages.text("unfold.legend.rows", rows)
                : messages.text("unfold.legend", rows, columns);
    }

    /** As in code: "n,oy,ox | c,fy,fx". */
    String code() {
        String columns = joined(array.columns(), ",", Axis::index);
        return joined(array.rows(), ",", Axis::index) + (columns.isEmpty() ? "" : " | " + columns);
    }

    /** An outermost axis with one index only is not written beside the cells either. */
    private String joined(List<Axis> axes, String between, Function<Axis, String> name) {
        int skipped = axes.size() > 1 && array.axes().extent(axes.get(0)) == 1 ? 1 : 0;
        return axes.stream().skip(skipped).map(name).collect(Collectors.joining(between));
    }
}
