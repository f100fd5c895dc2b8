package org.clientplaybook.build;

/**
 * Stops a piece of work whose result is no longer wanted. The stages run it before each scenario, page and so on; it
 * throws once it is wanted, on whatever thread.
 */
class Stop implements Runnable {
    private volatile boolean wanted;

    /** Ends the work. Its constructor is not public: the fork-join pool would make another one to throw. */
    static final class Stopped extends RuntimeException {
        private Stopped() {
            super("The work was stopped", null, false, false);
        }
    }

    void want() {
        wanted = true;
    }

    @Override
    public void run() {
        if (wanted) {
            throw new Stopped();
        }
    }
}
