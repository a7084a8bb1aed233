package org.yimen.rules;

/** A kept evaluation run again: whether outputs and trace are the same, byte by byte. */
public record Replay(long evaluationId, boolean sameOutputs, boolean sameTrace) {

    public boolean identical() {
        return sameOutputs && sameTrace;
    }
}
