package convolens.engine.inspect;

import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.ExplainedCase;
import convolens.interchange.ArchitectureJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The network of the reference, built by the program. */
final class ExplainedNetwork {
    static final ExplainedCase REFERENCE = Fixtures.explained();

    private ExplainedNetwork() {}

    static Architecture architecture() {
        try {
            return ArchitectureJson.parse(REFERENCE.network().toString(), "the reference");
        } catch (DataException e) {
            throw new IllegalStateException(e);
        }
    }

    static Network build() {
        Network network = architecture().build(Cpu.single(), 1);
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        REFERENCE.parameters().forEach((name, value) -> parameters.put(name, value.tensor()));
        network.setParameters(parameters);
        return network;
    }

    static Tensor picture() {
        return REFERENCE.x().tensor();
    }
}
