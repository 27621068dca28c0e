package io.gouji.region;

/**
 * Which of several versions a file says it is.
 *
 * @param rank 1 where nothing is said; higher is newer
 * @param mark the word that says so, "" where nothing is said
 * @param date that it bears, as 20190328; 0 for none
 */
public record Version(int rank, String mark, int date) {
    public static final Version UNSAID = new Version(1, "", 0);
}
