/**
 * Tells the pages that show an assignment when it has changed, on whatever process it was.
 *
 * <p>A change is noted when its transaction has ended well ({@link org.civiquiz.live.Changes}),
 * sent to all processes by {@code NOTIFY} outside of any transaction, at most five times a second,
 * and heard by each on a connection of its own ({@link org.civiquiz.live.Listener}). What is sent
 * says only that there is something new; the page then asks for it.
 */
package org.civiquiz.live;
