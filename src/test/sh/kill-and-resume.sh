#!/bin/bash
# Kills `gouji consolidate --resume` at random moments, resumes it, and compares the result with that of an undisturbed run.
#   src/test/sh/kill-and-resume.sh [RUNS=50] [SUBMISSIONS=300] [SEED]
# Needs a build (mvn -q -DskipTests package); CLASSPATH, where set, takes the place of it.
# Prints `50 of 50 equal`; exit status 1 when a run ended otherwise.
set -u
cd "$(dirname "$0")/../../.." || exit 2
runs=${1:-50}
submissions=${2:-300}
seed=${3:-$$}
RANDOM=$seed
export CLASSPATH=${CLASSPATH:-target/test-classes:target/classes:target/lib/*}
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# consolidate NAME [OPTION...]: writes all there is to write into a folder of that name
consolidate() {
    out=$work/$1
    shift
    mkdir -p "$out"
    exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 io.gouji.cli.Gouji consolidate "$work/region" --name region \
        -o "$out/region.xlsx" --data "$out/data" --letters "$out/letters" --today 2019-01-31 "$@" >"$out.log" 2>&1
}

java io.gouji.examples.ManySubmissions "$work/region" "$submissions" || exit 2
started=$(milliseconds)
(consolidate undisturbed) || { cat "$work/undisturbed.log"; exit 2; }
lasts=$(($(milliseconds) - started))
echo "$submissions submissions, undisturbed run: $lasts ms, seed $seed"

equal=0
for ((run = 1; run <= runs; run++)); do
    after=$(((RANDOM * 32768 + RANDOM) % lasts))
    rm -rf "$work/store" "$work/resumed"
    (consolidate resumed --resume "$work/store") &
    process=$!
    sleep "$((after / 1000)).$(printf %03d $((after % 1000)))"
    kill -9 "$process" 2>/dev/null
    wait "$process" 2>/dev/null
    # What stands there after the kill is whole, or not there at all.
    half=$(diff -rq -x '.*' "$work/undisturbed" "$work/resumed" | grep -v "^Only in $work/undisturbed")
    kept=$(find "$work/store" -type f 2>/dev/null | wc -l)
    (consolidate resumed --resume "$work/store" --force)
    if [ -z "$half" ] && differ=$(diff -r "$work/undisturbed" "$work/resumed" 2>&1); then
        equal=$((equal + 1))
        echo "$run: killed after $after ms, $kept files kept: equal"
    else
        echo "$run: killed after $after ms, $kept files kept: NOT EQUAL ${half:-$differ}"
        cat "$work/resumed.log"
    fi
done
echo "$equal of $runs equal"
[ "$equal" -eq "$runs" ]
