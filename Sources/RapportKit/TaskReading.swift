internal import Bytes
internal import ConversationCore
internal import Dispatch
internal import Importers
internal import Synchronization

/// Reads tasks on all cores and hands everything over in the tasks' own order, so that
/// the result is the same for any number of workers.
///
/// Workers take tasks in order; the one whose turn it is to be handed over is therefore
/// always being read, and the others wait once they are a few batches ahead.
enum TaskReading {
  /// How many tasks for each worker are begun and not handed over, at most: small ones would
  /// else all be read while a large one's turn lasts.
  private static let tasksAhead = 4

  /// Runs the tasks on so many workers; `receive` is called on the caller's thread with
  /// the task's number and each piece of it. `placing` says when something was said,
  /// where the user knows better than the source.
  static func run<Batch: UtteranceBatching>(
    _ tasks: [ImportTask], workers: Int, placing: @escaping @Sendable (Moment) -> Moment,
    making make: @escaping @Sendable () -> Batch, receive: (Int, TaskOutput<Batch>.Item) -> Void
  ) {
    let batches = BatchPool(making: make)
    let outputs = tasks.map { _ in TaskOutput(batches: batches, placing: placing) }
    let next = Mutex(0)
    let workers = min(max(workers, 1), tasks.count)
    let room = DispatchSemaphore(value: 0)
    for _ in 0..<workers * tasksAhead { room.signal() }
    let started = WorkerThread.start(workers) {
      while true {
        room.wait()
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < tasks.count else {
          // The others want to know too.
          room.signal()
          return
        }
        outputs[index].run(tasks[index])
      }
    }
    for (index, output) in outputs.enumerated() {
      // By now everything before it has been handed over, so that it is known.
      let lines = tasks[index].linesBefore
      func handOver(_ item: consuming TaskOutput<Batch>.Item) {
        if let lines, lines > 0 { item.addLines(lines) }
        if lines != nil || item.isEnd { receive(index, item) }
        batches.giveBack(item)
      }
      guard started > 0 else {
        // The system gives no thread: it is read here.
        output.run(tasks[index], handOver: handOver)
        continue
      }
      var isOver = false
      while !isOver {
        // Each is let go of before it is given back.
        var items = output.next()
        while let item = items.popLast() {
          isOver = item.isEnd
          handOver(item)
        }
      }
      room.signal()
    }
  }
}
