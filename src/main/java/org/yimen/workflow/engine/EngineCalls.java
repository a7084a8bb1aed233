package org.yimen.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.yimen.platform.DomainProblem;

/** Unwraps what steps refuse from the engine's own exceptions, so that callers see the reason. */
public final class EngineCalls {

    private EngineCalls() {
    }

    /** Runs a call of the engine. */
    public static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw DomainProblem.conflict("state-conflict", "办件刚被其他人推进，请刷新后重试。",
                    "The case was moved on by somebody else at the same time; please reload.");
        } catch (ProcessEngineException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DomainProblem problem) {
                    throw problem;
                }
            }
            throw e;
        }
    }

    /** Runs a call of the engine without an answer. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
