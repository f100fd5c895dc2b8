package org.clientplaybook.preview;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Runs on the test's thread what is due, when the test says that time has passed. */
class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private long now;
    private long count;
    private boolean shut;

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final long period;
        private final long number = count++;
        private long due;

        Task(Callable<V> callable, long delay, long period) {
            super(callable);
            this.due = now + delay;
            this.period = period;
        }

        @Override
        public void run() {
            if (period == 0) {
                super.run();
                assertThatItDidNotThrow();
            } else if (runAndReset()) {
                due = now + period;
                add(this);
            } else {
                assertThatItDidNotThrow();
            }
        }

        private void assertThatItDidNotThrow() {
            try {
                if (!isCancelled()) {
                    get();
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("A task threw", e);
            }
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            return due == task.due ? Long.compare(number, task.number) : Long.compare(due, task.due);
        }
    }

    /** Lets time pass, and runs what is due by then. */
    void advance(Duration time) {
        long until = now + time.toNanos();
        for (Task<?> task = due(until); task != null; task = due(until)) {
            task.run();
        }
        now = until;
    }

    private synchronized Task<?> due(long until) {
        Task<?> first = tasks.peek();
        if (first == null || first.due > until) {
            return null;
        }
        now = Math.max(now, first.due);
        return tasks.poll();
    }

    /** Waits until something is scheduled besides what is repeated; returns whether that is so within ten seconds. */
    boolean awaitTask() throws InterruptedException {
        return await(task -> task.period == 0);
    }

    /** Waits until something is to run at once; returns whether that is so within ten seconds. */
    boolean awaitDue() throws InterruptedException {
        return await(task -> task.due <= now);
    }

    private synchronized boolean await(Predicate<Task<?>> which) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (tasks.stream().noneMatch(which)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void add(Task<?> task) {
        if (!shut) {
            tasks.add(task);
            notifyAll();
        }
    }

    private <V> Task<V> added(Task<V> task) {
        add(task);
        return task;
    }

    @Override
    public void execute(Runnable command) {
        add(new Task<>(Executors.callable(command), 0, 0));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return added(new Task<>(Executors.callable(command), unit.toNanos(delay), 0));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return added(new Task<>(callable, unit.toNanos(delay), 0));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long first, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, first, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        return added(new Task<>(Executors.callable(command), unit.toNanos(first), unit.toNanos(delay)));
    }

    @Override
    public synchronized void shutdown() {
        shut = true;
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return new ArrayList<>();
    }

    @Override
    public synchronized boolean isShutdown() {
        return shut;
    }

    @Override
    public boolean isTerminated() {
        return isShutdown();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isShutdown();
    }
}
