ATTACH DATABASE :file AS office
