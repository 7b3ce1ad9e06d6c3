public import ArgumentParser
public import RapportKit

extension SummaryFormat: ExpressibleByArgument {}
extension CheckFormat: ExpressibleByArgument {}
extension ChartStyle: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension LogVia: ExpressibleByArgument {}
