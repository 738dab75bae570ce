package convolens.view.sliding;

import convolens.model.sliding.Frame;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.walk.ConvolutionWalk;
import java.util.List;

/**
 * Paints which channels meet which filters, where they are in groups: a bracket over the channels of each group and one
 * over its maps. The group on the stage has strong brackets.
 */
final class GroupPainter {
    private static final double RAISED = 18.5;
    private static final double TICK = 4;

    private final Ink ink;
    private final StageSheet sheet;
    private final Frame frame;
    private final Palette palette;

    GroupPainter(Ink ink, StageSheet sheet, Frame frame) {
        this.ink = ink;
        this.sheet = sheet;
        this.frame = frame;
        this.palette = sheet.palette();
    }

    void paint() {
        if (!(frame.walk() instanceof ConvolutionWalk walk) || walk.groups() == 1) {
            return;
        }
        int now = group(walk, Kind.OUTPUT, frame.step().last().map());
        for (int group = 0; group < walk.groups(); group++) {
            brackets(walk, Kind.INPUT, group, group == now);
            brackets(walk, Kind.OUTPUT, group, group == now);
        }
    }

    /** The group of a channel of the input or of a map. */
    static int group(ConvolutionWalk walk, Kind kind, int index) {
        return kind == Kind.INPUT ? index / walk.channelsOfGroup() : index * walk.groups() / walk.maps();
    }

    /** One for each line in which matrices of a group stand beside one another. */
    private void brackets(ConvolutionWalk walk, Kind kind, int group, boolean now) {
        List<CellGrid> grids = sheet.layout().panels().stream()
                .filter(panel -> panel.kind() == kind && group(walk, kind, panel.index()) == group)
                .map(Panel::grid)
                .toList();
        int first = 0;
        for (int i = 1; i <= grids.size(); i++) {
            boolean ends =
                    i == grids.size() || grids.get(i).y() != grids.get(first).y();
            if (ends) {
                bracket(grids.get(first), grids.get(i - 1), kind == Kind.INPUT ? Role.INPUT : Role.OUTPUT, now);
                first = i;
            }
        }
    }

    private void bracket(CellGrid first, CellGrid last, Role role, boolean now) {
        double y = first.y() - sheet.scaled(RAISED);
        double end = y + sheet.scaled(TICK);
        ink.setStroke(now ? palette.color(role) : palette.faint());
        ink.setLineWidth(now ? 2.5 : 1);
        ink.beginPath();
        ink.moveTo(first.x(), end);
        ink.lineTo(first.x(), y);
        ink.lineTo(last.right(), y);
        ink.lineTo(last.right(), end);
        ink.stroke();
    }
}
