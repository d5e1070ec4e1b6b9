package ai.skyscout.core;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written. Takes whatever comes at once; when it is full, the oldest
 * gives way.
 *
 * @param <T> what waits
 */
final class Backlog<T> {

	private final int most;

	private final Deque<T> waiting = new ArrayDeque<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private boolean closed;

	Backlog(int most) {
		this.most = most;
	}

	/**
	 * Adds to the end.
	 * @return how many had to give way
	 */
	int add(Collection<? extends T> items) {
		this.lock.lock();
		try {
			this.waiting.addAll(items);
			int dropped = 0;
			while (this.waiting.size() > this.most) {
				this.waiting.removeFirst();
				dropped++;
			}
			this.changed.signalAll();
			return dropped;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes the oldest: waits until there is one, and then for more to come with it.
	 * @param most how many at most; so many do not wait any longer
	 * @param gathering how long the first waits for others
	 * @return empty only if it is closed and nothing is left
	 */
	List<T> take(int most, Duration gathering) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			while (this.waiting.isEmpty() && !this.closed) {
				this.changed.await();
			}
			long left = gathering.toNanos();
			while (this.waiting.size() < most && !this.closed && left > 0) {
				left = this.changed.awaitNanos(left);
			}
			List<T> taken = new ArrayList<>(Math.min(most, this.waiting.size()));
			while (taken.size() < most && !this.waiting.isEmpty()) {
				taken.add(this.waiting.removeFirst());
			}
			return taken;
		}
		finally {
			this.lock.unlock();
		}
	}

	int size() {
		this.lock.lock();
		try {
			return this.waiting.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Nobody waits any longer. */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isClosed() {
		this.lock.lock();
		try {
			return this.closed;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits until it is closed, or for some time. */
	void awaitClose(Duration time) throws InterruptedException {
		long left = TimeUnit.MILLISECONDS.toNanos(time.toMillis());
		this.lock.lockInterruptibly();
		try {
			while (!this.closed && left > 0) {
				left = this.changed.awaitNanos(left);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
