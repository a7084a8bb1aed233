package org.yimen.documents.isolation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs parsers over files from strangers: each run in a daemon thread of its own with a large stack and a time
 * limit. A run that overflows the stack or the heap, or never ends, fails alone; one that never ends keeps its
 * place until it does, so that endless files can take up the places but not the server.
 */
public class HostileWork {

    /** The work could not be done with this input: it broke the parser or took too long. */
    public static class Failed extends Exception {
        Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final long STACK_BYTES = 8L << 20;

    private final Semaphore places;

    public HostileWork(int places) {
        this.places = new Semaphore(places, true);
    }

    /** @param heartbeat called every few seconds while the work goes on */
    public <T> T run(String name, Duration limit, Runnable heartbeat, Callable<T> work) throws Failed, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Failed("no free place", null);
        }
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(null, () -> {
            try {
                result.set(work.call());
            } catch (Throwable e) { // StackOverflowError and OutOfMemoryError included: the file is to blame
                failure.set(e);
            } finally {
                places.release();
                done.countDown();
            }
        }, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return await(thread, done, end, heartbeat, result, failure);
    }

    private <T> T await(Thread thread, CountDownLatch done, long end, Runnable heartbeat,
            AtomicReference<@Nullable T> result, AtomicReference<@Nullable Throwable> failure)
            throws Failed, InterruptedException {
        boolean finished = false;
        try {
            while (!finished) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new Failed("took too long", null);
                }
                finished = done.await(Math.min(left, TimeUnit.SECONDS.toNanos(10)), TimeUnit.NANOSECONDS);
                heartbeat.run();
            }
        } finally {
            if (!finished) {
                thread.interrupt();
            }
        }
        Throwable cause = failure.get();
        T value = result.get();
        if (cause != null || value == null) {
            throw new Failed(cause == null ? "no result" : cause.getClass().getSimpleName(), cause);
        }
        return value;
    }
}
