package convolens.engine.gemm;

import java.util.List;

/** Every multiply of the program, for the tests of what stands on it. */
public final class Gemms {
    private Gemms() {}

    public static List<Gemm> all() {
        return List.of(EjmlGemm.INSTANCE, VectorGemm.INSTANCE);
    }
}
