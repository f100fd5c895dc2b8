package org.clientplaybook.build;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a piece of work in a fork-join pool of its own, which has ended when the call does. */
final class Workers {
    private final int threads;
    private final Supplier<Stop> stops;

    Workers(int threads) {
        this(threads, Stop::new);
    }

    /** Makes workers whose work is stopped by what a test makes. */
    Workers(int threads, Supplier<Stop> stops) {
        this.threads = threads;
        this.stops = stops;
    }

    /**
     * Runs the work, and waits for it. Where the calling thread is interrupted, the work is asked to stop. What it has
     * finished by then is its result; either way the thread's interrupt status is set afterwards.
     *
     * @throws CancellationException if it was stopped, or not even started since the thread was interrupted before
     */
    <T> T run(Function<Stop, T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        Stop stop = stops.get();
        ForkJoinPool pool = new ForkJoinPool(threads);
        boolean interrupted = false;
        try {
            ForkJoinTask<T> task = pool.submit(() -> work.apply(stop));
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.want();
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            // One part of the work that throws does not end the others.
            stop.want();
            if (end(pool) || interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Stop.Stopped) {
            return interrupted();
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    private static CancellationException interrupted() {
        return new CancellationException("It was interrupted.");
    }

    /** Returns whether the calling thread was interrupted meanwhile. */
    private static boolean end(ForkJoinPool pool) {
        pool.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    return interrupted;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
